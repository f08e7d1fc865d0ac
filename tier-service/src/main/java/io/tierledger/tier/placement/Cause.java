package io.tierledger.tier.placement;

/** Why a tier changed, in the words of the published language. */
public enum Cause {
    SCORE,
    REVIEW,
    OVERRIDE,
    POLICY,
    GATE,
    TIME,
    LATE_ORDER
}
