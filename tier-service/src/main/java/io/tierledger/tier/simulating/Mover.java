package io.tierledger.tier.simulating;

import io.tierledger.contracts.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer that would stand elsewhere.
 *
 * @param from tier under the published version, {@code none} for no tier
 * @param to tier under the draft
 * @param day since when the two differ for good: the later of the two last changes
 * @param revenue of the twelve months up to the end
 * @param reason in words, with numbers
 */
record Mover(
        String customerId,
        @Nullable String customerName,
        String from,
        String to,
        @Nullable LocalDate day,
        @Nullable LocalDate publishedSince,
        @Nullable LocalDate draftSince,
        Amount revenue,
        String reason,
        @Nullable Side published,
        @Nullable Side draft) {

    /** What one version says of the customer at the end; {@code rule} in its words. */
    record Side(String tier, String rule, List<Scored> scores) {}

    /** @param measure in units of the criterion; null when a person judged, or nobody did */
    record Scored(
            String criterion,
            int score,
            @Nullable BigDecimal measure,
            @Nullable LocalDate on) {}
}
