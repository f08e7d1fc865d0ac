package io.tierledger.scoring.partition;

import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.scorecards.MemoryLayout;
import io.tierledger.scoring.scorecards.MethodRules;

/** A version of a method by which this partition scores, and where customers keep what it last said. */
public record InForce(MethodPublished publication, MethodRules rules, MemoryLayout layout) {
    public String id() {
        return rules.method().id();
    }

    public int version() {
        return rules.method().version();
    }

    /**
     * The day as of which the customer was last assessed, an epoch day; {@link MemoryLayout#NEVER} where this version has not assessed it, and
     * for versions that do not look back.
     *
     * @param monthEnd the last one
     */
    public int lastAssessed(Customer customer, int monthEnd) {
        if (!rules.looksBack() || !customer.hasMemory() || layout.assessedOn(customer.memory()) == MemoryLayout.NEVER) {
            return MemoryLayout.NEVER;
        }
        return rules.waitsForReview() ? layout.assessedOn(customer.memory()) : monthEnd;
    }

    public boolean isPublishedFor(Customer customer) {
        return customer.hasMemory() && layout.isPublished(customer.memory());
    }
}
