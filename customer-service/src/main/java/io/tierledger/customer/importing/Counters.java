package io.tierledger.customer.importing;

/** How many rows came, and what became of them. */
record Counters(
        long received, long accepted, long duplicate, long rejected, long parked, long quarantined, long late) {}
