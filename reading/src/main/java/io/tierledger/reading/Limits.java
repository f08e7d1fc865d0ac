package io.tierledger.reading;

/** What a file may ask of our memory. */
final class Limits {
    static final int LINE = 64 * 1024;
    /** A line beyond this ends the file. */
    static final int LONGEST = 1024 * 1024;

    static final int COLUMNS = 200;
    static final int HEADING = 200;

    /** As many as a sheet can have in a spreadsheet program. */
    static final long SHEET_ROWS = 1_048_576;

    /** Longest stretch of a sheet without another element: a cell of as many characters as there can be, all of them escaped. */
    static final int STRETCH = 256 * 1024;

    private Limits() {}
}
