package io.tierledger.customer.accepting;

import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import io.tierledger.customer.orders.OrderRefusal;

/** What became of one order. */
public sealed interface Verdict {
    Verdict DUPLICATE = new Duplicate();

    /** @param position of the event in the store */
    record Accepted(OrderPlaced placed, long position) implements Verdict {}

    record Duplicate() implements Verdict {}

    record Rejected(OrderRefusal refusal) implements Verdict {}
}
