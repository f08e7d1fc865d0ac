package io.tierledger.launcher;

import io.tierledger.customer.CustomerService;
import io.tierledger.engagement.EngagementService;
import io.tierledger.scoring.ScoringService;
import io.tierledger.tier.TierService;

/** The four services, in the order of the pipeline. */
enum Service {
    CUSTOMER(CustomerService.class, ""),
    SCORING(ScoringService.class, "customers"),
    TIER(TierService.class, "scores"),
    ENGAGEMENT(EngagementService.class, "tiers");

    private final Class<?> configuration;
    private final String input;

    Service(Class<?> configuration, String input) {
        this.configuration = configuration;
        this.input = input;
    }

    /** What its stage calls the store before it, as in {@code consumption}; empty for the first. */
    String input() {
        return input;
    }

    Class<?> configuration() {
        return configuration;
    }

    /** Short name, as in {@code tierledger_customer} and {@code customer-service}. */
    String shortName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
