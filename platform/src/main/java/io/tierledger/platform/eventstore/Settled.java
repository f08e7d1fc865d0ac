package io.tierledger.platform.eventstore;

import java.util.List;

/** All partitions of this stage have handled, and its read models show, everything before the marker {@code id}. */
public record Settled(String id, String stage, List<String> parked) {
    /** The partition of a stage's topic in which it says so: who waits for it need not read the others. */
    public static final int SAID_IN = 0;
}
