package io.tierledger.engagement.servicelevels;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.questions.WayByOrders;
import io.tierledger.engagement.partition.Entitled.Standing;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.TierQuestions;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer would have to order for the next tier: tier-service knows; blocking. Nothing is said while it does not answer. */
final class WhatItTakes {
    private final Neighbour<TierQuestions> tiers;

    WhatItTakes(Neighbour<TierQuestions> tiers) {
        this.tiers = tiers;
    }

    /** By the end of the plan year, or of a year from now where nothing is planned. */
    TextToCustomer.@Nullable Takes of(String customerId, Standing standing) {
        String next = standing.nextTier();
        LocalDate ends = standing.planEnds();
        LocalDate at = ends == null ? standing.today().plusYears(1).minusDays(1) : ends;
        return Optional.ofNullable(next)
                .flatMap(tier -> tiers.ask(questions -> questions.wayByOrders(customerId, standing.method(), tier, at)))
                .flatMap(WhatItTakes::known)
                .orElse(null);
    }

    private static Optional<TextToCustomer.Takes> known(WayByOrders way) {
        Amount amount = way.amount();
        LocalDate by = way.by();
        return amount == null || by == null ? Optional.empty() : Optional.of(new TextToCustomer.Takes(amount, by));
    }
}
