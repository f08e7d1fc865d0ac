package io.tierledger.tier.recomputing;

import java.util.List;

/**
 * How far a recomputation of all receipts is.
 *
 * @param state {@code RUNNING}, {@code DONE}, {@code FAILED}, or {@code NONE} before the first
 * @param checked decisions taken again
 * @param same of these, whose decision and windows came out as they were, as far as they could be checked
 * @param differences ids of the first hundred changes that came out otherwise
 * @param windows windows of orders that were counted and summed again
 * @param windowsNotChecked receipts whose windows customer-service was asked for and did not tell
 */
record Progress(
        String state,
        long checked,
        long same,
        long different,
        List<String> differences,
        long windows,
        long windowsNotChecked) {
    static final Progress NONE = new Progress("NONE", 0, 0, 0, List.of(), 0, 0);
    static final Progress BEGUN = new Progress("RUNNING", 0, 0, 0, List.of(), 0, 0);
}
