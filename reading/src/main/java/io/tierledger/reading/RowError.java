package io.tierledger.reading;

/**
 * Why a row was not taken.
 *
 * @param line line of the file, from 1
 * @param field column as we name it; empty when it is about the whole row
 * @param code stable word
 */
public record RowError(long line, String field, String code, String message) {

    /** The same in other words. */
    public RowError saying(String words) {
        return new RowError(line, field, code, words);
    }
}
