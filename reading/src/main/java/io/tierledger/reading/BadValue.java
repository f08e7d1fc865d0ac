package io.tierledger.reading;

/** One value of one row cannot be read. Carries no stack: a file may hold a million of them. */
public final class BadValue extends Exception {
    private final String field;
    private final String code;

    public BadValue(String field, String code, String message) {
        super(message, null, false, false);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    /** This fault in a row. */
    public RowError at(long line) {
        return new RowError(line, field, code, String.valueOf(getMessage()));
    }
}
