package io.tierledger.customer.customers;

import java.util.List;

/** What a command comes to. */
public sealed interface CustomerDecision {
    CustomerDecision NOTHING_CHANGES = new Changes(List.of());

    /** Empty when everything is so already. */
    record Changes(List<CustomerEvent> events) implements CustomerDecision {
        public Changes {
            events = List.copyOf(events);
        }
    }

    record Refused(CustomerRefusal refusal) implements CustomerDecision {}

    static CustomerDecision change(CustomerEvent event) {
        return new Changes(List.of(event));
    }
}
