package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.OverrideSet;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Order: place a customer by hand. Answers whether that was new.
 *
 * @param words what is sealed in it, to be held against what was stored in clear
 */
public record SetOverride(@TargetAggregateIdentifier String stream, OverrideSet set, Map<String, String> words) {
    public SetOverride(OverrideSet set, Map<String, String> words) {
        this(set.stream(), set, Map.copyOf(words));
    }
}
