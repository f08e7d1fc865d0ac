package io.tierledger.engagement.moments;

/** What became of what was agreed. Frozen words. */
public enum AgreementState {
    OPEN,
    KEPT,
    BROKEN
}
