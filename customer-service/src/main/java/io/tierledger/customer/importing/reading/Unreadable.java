package io.tierledger.customer.importing.reading;

/** The file as a whole cannot be read on from {@code line}; {@code code} is a stable word. */
public final class Unreadable extends RuntimeException {
    private final String code;
    private final long line;

    public Unreadable(String code, long line, String message) {
        super(message, null, false, false);
        this.code = code;
        this.line = line;
    }

    public String code() {
        return code;
    }

    public long line() {
        return line;
    }
}
