package io.tierledger.tier.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param counts of every kind, whether shown or not
 * @param notLookedFor kinds that need what this service does not know
 */
record Findings(
        String method, LocalDate asOf, Map<Kind, Long> counts, List<Finding> items, Map<String, String> notLookedFor) {

    enum Kind {
        /** In the best tier, without an order for half the revenue window. */
        DEAD_A,
        /** In the last tier, ordered in the window, and nobody has judged what it could become. */
        HIDDEN_A_UNJUDGED,
        /** Profit of the past twelve months below zero. */
        LOSS_MAKING
    }

    /** @param revenue and {@code profit} of the past twelve months */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            Kind kind,
            String customerId,
            @Nullable String customerName,
            String tier,
            Amount revenue,
            Amount profit,
            long orders) {}
}
