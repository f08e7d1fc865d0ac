package io.tierledger.reading;

/** What a file may ask of our memory. */
final class Limits {
    static final int LINE = 64 * 1024;
    static final int COLUMNS = 200;
    static final int HEADING = 200;

    private Limits() {}
}
