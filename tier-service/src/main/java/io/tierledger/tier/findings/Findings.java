package io.tierledger.tier.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.questions.Valuation.Potential;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of findings.
 *
 * @param asOf business date
 * @param counts of every kind, whether shown or not
 * @param notLookedFor kinds that could not be looked for, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Findings(
        String method,
        int methodVersion,
        LocalDate asOf,
        Basis basis,
        Map<Kind, Long> counts,
        Map<Kind, String> notLookedFor,
        List<Finding> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    enum Kind {
        /** In the best tier, without an order for half the revenue window. */
        DEAD_A,
        /** In the last tier below the best tier's border, and its wallet less its revenue reaches that border. */
        HIDDEN_A_WALLET,
        /** In the last tier below the best tier's border, and another method judges its potential highest. */
        HIDDEN_A_JUDGED,
        /** In the last tier below the best tier's border, and nobody has judged its potential. */
        HIDDEN_A_UNJUDGED,
        /** Profit of the past twelve months below zero, in every tier. */
        LOSS_MAKING,
        /** In the last tier, with more contacts in twelve months than its programme promises. */
        EXPENSIVE_C
    }

    /**
     * What customers are held against.
     *
     * @param window of the method's revenue; it begins on {@code windowFrom}, its latter half on {@code halfWindowFrom}
     * @param border where the best tier begins; null for a method without one in money
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Basis(
            String bestTier,
            String lastTier,
            String window,
            LocalDate windowFrom,
            LocalDate halfWindowFrom,
            @Nullable String borderCriterion,
            @Nullable Amount border,
            int promisedContacts) {}

    /**
     * One customer, and the numbers behind the finding.
     *
     * @param revenue and {@code profit} of the past twelve months
     * @param orders in the method's window
     * @param remainingWallet estimate of total spend less revenue
     * @param contacts of the past twelve months
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            Kind kind,
            String customerId,
            @Nullable String customerName,
            @Nullable String accountManagerId,
            String tier,
            String tierName,
            Amount revenue,
            Amount profit,
            long orders,
            @Nullable LocalDate lastOrderOn,
            @Nullable Amount wallet,
            @Nullable Amount remainingWallet,
            @Nullable Amount border,
            List<Potential> potentials,
            @Nullable Integer contacts,
            @Nullable Integer promisedContacts,
            String sentence) {}
}
