package io.tierledger.engagement.levels;

import io.tierledger.engagement.granting.Capability;
import java.time.LocalDate;

/**
 * An exception is no longer in force; said by the stage, once for each.
 *
 * @param id of the exception
 * @param value what was given by it
 * @param asOf the first day without it
 */
public record ExceptionEnded(
        String id, String customerId, Capability capability, String value, Cause cause, LocalDate asOf) {
    public static final String NAME = "exception-ended";

    /** Why. Frozen words. */
    public enum Cause {
        /** Its last day is over. */
        UNTIL,
        /** The tier is granted as much. */
        GRANTED,
        /** The customer is insolvent, blocked or removed. */
        GATE,
        /** A person ended it. */
        LIFTED,
        /** Another exception took its place. */
        REPLACED
    }

    /** The stage's own: nobody else writes it. */
    public static String stream(String customerId) {
        return "levels:" + customerId;
    }
}
