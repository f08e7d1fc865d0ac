package io.tierledger.launcher;

import io.tierledger.customer.CustomerService;
import io.tierledger.engagement.EngagementService;
import io.tierledger.scoring.ScoringService;
import io.tierledger.sealing.old.OldEvents;
import io.tierledger.tier.TierService;
import java.time.ZoneId;

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

    /** What it has stored, for what is done with its store while it does not run. */
    OldEvents oldEvents(ZoneId zone) {
        return switch (this) {
            case CUSTOMER -> CustomerService.oldEvents();
            case SCORING -> ScoringService.oldEvents();
            case TIER -> TierService.oldEvents();
            case ENGAGEMENT -> EngagementService.oldEvents(zone);
        };
    }

    Class<?> configuration() {
        return configuration;
    }

    /** Short name, as in {@code tierledger_customer} and {@code customer-service}. */
    String shortName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
