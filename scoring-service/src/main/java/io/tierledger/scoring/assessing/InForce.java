package io.tierledger.scoring.assessing;

import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.scorecards.MethodRules;
import io.tierledger.scoring.scorecards.Slot;

/** A version of a method by which this partition scores, and where customers keep what it last said. */
record InForce(MethodPublished publication, MethodRules rules, Slot slot) {
    String id() {
        return rules.method().id();
    }

    int version() {
        return rules.method().version();
    }

    boolean isPublishedFor(Customer customer) {
        return customer.memory.length > 0 && slot.isPublished(customer.memory);
    }
}
