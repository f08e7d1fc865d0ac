package io.tierledger.customer.orders;

/** What a command comes to. */
public sealed interface OrderDecision {

    record Accepted(OrderEvent event) implements OrderDecision {}

    /** The very same is stored already: nothing changes. */
    record Duplicate() implements OrderDecision {}

    record Refused(OrderRefusal refusal) implements OrderDecision {}
}
