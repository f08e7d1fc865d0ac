package io.tierledger.engagement.moments;

/** What a moment was. Frozen words. */
public enum MomentKind {
    CALL,
    VISIT,
    MAIL,
    COMPLAINT,
    AGREEMENT;

    /** Whether the customer was given attention: it counts as a contact of its day, and may be what was planned. */
    public boolean isContact() {
        return this == CALL || this == VISIT || this == MAIL;
    }
}
