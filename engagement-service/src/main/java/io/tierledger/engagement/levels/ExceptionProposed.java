package io.tierledger.engagement.levels;

import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.granting.Capability;
import java.time.LocalDate;

/**
 * A level above what the tier is granted was put forward; another person approves it. It takes the place of what was put forward before.
 *
 * @param id names the exception; a UUID
 * @param until last day of the exception
 * @param sealed why, and what the customer does for it
 */
public record ExceptionProposed(
        String id,
        String customerId,
        Capability capability,
        String value,
        LocalDate until,
        LocalDate asOf,
        String actor,
        Sealed sealed)
        implements LevelEvent.WithText {
    public static final String NAME = "exception-proposed";
    public static final String PART = "exception";

    @Override
    public String part() {
        return PART;
    }

    /** Saying the same again on the same day is no news. */
    public boolean repeats(ExceptionProposed before) {
        return before.value().equals(value)
                && before.until().equals(until)
                && before.asOf().equals(asOf)
                && before.actor().equals(actor)
                && before.sealed().equals(sealed);
    }
}
