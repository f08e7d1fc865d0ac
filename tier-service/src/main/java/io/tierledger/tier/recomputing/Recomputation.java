package io.tierledger.tier.recomputing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision taken again.
 *
 * @param same whatever was checked came out as it was
 * @param decision the stored policy version on the stored scores
 * @param windows the orders behind the measures, asked from customer-service
 */
record Recomputation(String changeId, boolean same, Decision decision, Windows windows) {

    /** @param different what came out otherwise; absent when the same */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            boolean same,
            @Nullable String tier,
            @Nullable String rule,
            @Nullable BigDecimal total,
            @Nullable String different) {}

    /** @param checked false when customer-service did not answer: then only the decision was checked */
    record Windows(boolean checked, boolean same, List<WindowCheck> items) {}

    /** What the orders amounted to when it was decided, and what they amount to again; in the reporting currency. */
    record WindowCheck(
            String criterion,
            LocalDate from,
            LocalDate to,
            long upToSequence,
            long count,
            Amount sum,
            long countAgain,
            Amount sumAgain,
            boolean same) {}
}
