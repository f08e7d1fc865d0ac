package io.tierledger.launcher.client;

/** The system answered something else than was asked of it. */
public final class UnexpectedAnswer extends RuntimeException {
    private final int status;

    UnexpectedAnswer(String request, int status, String body) {
        super(request + " was answered with " + status + ": "
                + (body.length() > 500 ? body.substring(0, 500) + "…" : body));
        this.status = status;
    }

    /** The HTTP status; 0 when there was no answer in time. */
    public int status() {
        return status;
    }
}
