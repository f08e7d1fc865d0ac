package io.tierledger.customer.registering;

import io.tierledger.customer.customers.CustomerRefusal;

/** What became of one customer that somebody spoke of. */
public sealed interface Registered {

    /** @param version last event of its stream */
    record Stored(long version, boolean isNew) implements Registered {}

    /** Everything was so already. */
    record NothingChanged(long version) implements Registered {}

    record Rejected(CustomerRefusal refusal) implements Registered {}

    /** The customer has another version than the writer had seen. */
    record Stale(long version) implements Registered {}
}
