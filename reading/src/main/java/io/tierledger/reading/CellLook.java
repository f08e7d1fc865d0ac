package io.tierledger.reading;

/**
 * How the style of a cell shows a number.
 *
 * @param day as a day
 * @param digits with at least so many digits, {@code 00123}
 */
record CellLook(boolean day, int digits) {
    static final CellLook PLAIN = new CellLook(false, 0);
}
