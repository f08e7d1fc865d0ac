package io.tierledger.tier.placement.policy;

import java.util.Locale;

/** A customer's place in its life cycle. {@link #isGate() Gates} overrule every score, at once, under every method. */
public enum Status {
    SUSPECT,
    PROSPECT,
    ACTIVE,
    INACTIVE,
    LOST,
    INSOLVENT,
    BLOCKED,
    REMOVED;

    public boolean isGate() {
        return this == INSOLVENT || this == BLOCKED || this == REMOVED;
    }

    /** @throws IllegalArgumentException for a status that the life cycle does not have */
    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word as one says it: {@code insolvent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
