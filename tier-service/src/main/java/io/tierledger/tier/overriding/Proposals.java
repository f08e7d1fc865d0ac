package io.tierledger.tier.overriding;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.events.OverrideProposed;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.events.ProposalClosed;
import java.time.LocalDate;
import java.util.Optional;

/** What stands put forward for a customer under a method, as its stream says; blocking. */
final class Proposals {
    private final EventLog log;

    Proposals(EventLog log) {
        this.log = log;
    }

    /**
     * @param position of the event that put it forward
     * @param proposed what was put forward
     */
    record Standing(long position, OverrideProposed proposed) {

        boolean isFor(String tier, LocalDate until) {
            return proposed.tier().equals(tier) && proposed.until().equals(until);
        }
    }

    /** Empty where there is none, or its last day is over. */
    Optional<Standing> of(String customerId, String method, LocalDate today) {
        Standing standing = null;
        for (StoredEvent stored : log.stream(OverrideText.stream(customerId, method))) {
            standing = switch (stored.event()) {
                case OverrideProposed proposed -> new Standing(stored.position(), proposed);
                case OverrideSet set -> null;
                case ProposalClosed closed -> null;
                default -> standing;
            };
        }
        return Optional.ofNullable(standing)
                .filter(one -> !one.proposed().until().isBefore(today));
    }
}
