package io.tierledger.reading;

/** What a column wants of its cells. */
enum Wanted {
    TEXT,
    NUMBER,
    /** A number of a currency, which the cell may show beside it. */
    MONEY
}
