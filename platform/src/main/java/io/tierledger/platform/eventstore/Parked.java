package io.tierledger.platform.eventstore;

/** A message nobody could handle; its key waits until it is released. {@code reason} holds the causes, outermost first. */
public record Parked(
        int partition, String source, long sequence, String key, String type, String data, String reason) {}
