package io.tierledger.scoring.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of judgements was read to its end, or as far as it could be.
 *
 * @param errors the first 1,000
 * @param lastPositions per partition the position of the last judgement that was stored
 * @param failure why it stopped early; null when it did not
 */
public record JudgementImportEnded(
        String importId,
        long received,
        long accepted,
        long duplicate,
        long rejected,
        List<RowError> errors,
        Map<Integer, Long> lastPositions,
        @Nullable String failure) {

    /** Why a row was not taken; {@code line} from 1. */
    public record RowError(long line, String field, String code, String message) {}
}
