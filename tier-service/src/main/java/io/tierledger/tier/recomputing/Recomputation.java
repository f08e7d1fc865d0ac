package io.tierledger.tier.recomputing;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /** @param sum minor units of the reporting currency */
    record WindowCheck(
            String criterion,
            LocalDate from,
            LocalDate to,
            long upToSequence,
            long count,
            long sum,
            long countAgain,
            long sumAgain,
            boolean same) {}
}
