package io.tierledger.customer.importing.runs;

/** How many rows came, and what became of them. */
public record Counters(
        long received, long accepted, long duplicate, long rejected, long parked, long quarantined, long late) {}
