package io.tierledger.customer.proposals;

import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.Status;
import java.util.EnumSet;
import java.util.Set;

/** What of a customer is decided about. */
public enum Matter {
    STATUS,
    ACCOUNT_MANAGER;

    /** What an event of the customer settles, whoever or whatever decided it: nothing of this waits any more. */
    public static Set<Matter> settledBy(CustomerEvent event) {
        return switch (event) {
            case CustomerEvent.CustomerStatusChanged e -> e.to() == Status.REMOVED ? all() : EnumSet.of(STATUS);
            case CustomerEvent.AccountManagerAssigned e -> EnumSet.of(ACCOUNT_MANAGER);
            case CustomerEvent.SubjectErased e -> all();
            default -> EnumSet.noneOf(Matter.class);
        };
    }

    private static Set<Matter> all() {
        return EnumSet.allOf(Matter.class);
    }
}
