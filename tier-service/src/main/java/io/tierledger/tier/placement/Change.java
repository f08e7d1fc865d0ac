package io.tierledger.tier.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every change of a placement says, whatever it is.
 *
 * @param number of the change in its placement, from 1
 * @param asOf business date
 * @param decidedBy a person, or the policy
 * @param reason text, when a person decided
 */
public record Change(
        String customerId,
        @Nullable String accountManagerId,
        String method,
        int methodVersion,
        int number,
        LocalDate asOf,
        Cause cause,
        String decidedBy,
        @Nullable String reason) {

    Change numbered(int other) {
        return new Change(customerId, accountManagerId, method, methodVersion, other, asOf, cause, decidedBy, reason);
    }

    /** The same in every run, and safe in a URL. */
    public String id() {
        return new ChangeId(customerId, method, number).text();
    }
}
