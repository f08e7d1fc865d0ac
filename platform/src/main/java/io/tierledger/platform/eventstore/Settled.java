package io.tierledger.platform.eventstore;

import java.util.List;

/** All partitions of this stage have handled, and its read models show, everything before the marker {@code id}. */
public record Settled(String id, String stage, List<String> parked) {}
