package io.tierledger.launcher;

import io.tierledger.customer.CustomerService;
import io.tierledger.engagement.EngagementService;
import io.tierledger.scoring.ScoringService;
import io.tierledger.tier.TierService;

/** The four services, in the order of the pipeline. */
enum Service {
    CUSTOMER(CustomerService.class),
    SCORING(ScoringService.class),
    TIER(TierService.class),
    ENGAGEMENT(EngagementService.class);

    private final Class<?> configuration;

    Service(Class<?> configuration) {
        this.configuration = configuration;
    }

    Class<?> configuration() {
        return configuration;
    }

    /** Short name, as in {@code tierledger_customer} and {@code customer-service}. */
    String shortName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
