package io.tierledger.platform.eventstore;

/** Somebody let a parked key go on. */
public record Released(int partition, String key, String releasedBy) {}
