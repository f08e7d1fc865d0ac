package io.tierledger.reading;

/** The file as a whole cannot be read on from {@code line}; {@code code} is a stable word. */
public final class Unreadable extends RuntimeException {
    /** Code of a file that asks for more room than we give. */
    public static final String TOO_LARGE = "too-large";

    /** Code of a file whose bytes came too slowly. */
    public static final String TOO_SLOW = "too-slow";

    private final String code;
    private final long line;

    public Unreadable(String code, long line, String message) {
        super(message, null, false, false);
        this.code = code;
        this.line = line;
    }

    static Unreadable tooLarge(String message) {
        return new Unreadable(TOO_LARGE, 0, message);
    }

    public String code() {
        return code;
    }

    /** As an answer over HTTP. */
    public int status() {
        return switch (code) {
            case TOO_LARGE -> 413;
            case "media-type", "charset", "content-encoding" -> 415;
            case TOO_SLOW -> 408;
            default -> 400;
        };
    }

    public long line() {
        return line;
    }
}
