package io.tierledger.launcher;

/** The system cannot start as things are; the message tells the person who starts it what to do about that. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
