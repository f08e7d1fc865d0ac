package io.tierledger.engagement.levels;

import io.tierledger.engagement.granting.Capability;
import java.time.LocalDate;

/**
 * A second person approved what was put forward: an exception is in force.
 *
 * @param until last day
 * @param proposedBy {@link io.tierledger.contracts.Actor} who put it forward
 * @param proposedOn business date on which that was
 * @param proposal position of the event that says why, and what the customer does for it
 * @param agreementId the moment that keeps what the customer does for it
 * @param actor who approved it
 */
public record ExceptionSet(
        String id,
        String customerId,
        Capability capability,
        String value,
        LocalDate until,
        String proposedBy,
        LocalDate proposedOn,
        long proposal,
        String agreementId,
        LocalDate asOf,
        String actor)
        implements LevelEvent {
    public static final String NAME = "exception-set";
}
