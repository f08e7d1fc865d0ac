package io.tierledger.scoring.partition;

import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.scorecards.MethodRules;
import io.tierledger.scoring.scorecards.Slot;

/** A version of a method by which this partition scores, and where customers keep what it last said. */
public record InForce(MethodPublished publication, MethodRules rules, Slot slot) {
    public String id() {
        return rules.method().id();
    }

    public int version() {
        return rules.method().version();
    }

    public boolean isPublishedFor(Customer customer) {
        return customer.hasMemory() && slot.isPublished(customer.memory());
    }
}
