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

    /**
     * The day as of which the customer was last assessed, an epoch day; {@link Slot#NEVER} where this version has not assessed it, and
     * for versions that do not look back.
     *
     * @param monthEnd the last one
     */
    public int lastAssessed(Customer customer, int monthEnd) {
        if (!rules.looksBack() || !customer.hasMemory() || slot.assessedOn(customer.memory()) == Slot.NEVER) {
            return Slot.NEVER;
        }
        return rules.waitsForReview() ? slot.assessedOn(customer.memory()) : monthEnd;
    }

    public boolean isPublishedFor(Customer customer) {
        return customer.hasMemory() && slot.isPublished(customer.memory());
    }
}
