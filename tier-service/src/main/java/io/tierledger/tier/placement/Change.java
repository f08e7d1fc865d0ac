package io.tierledger.tier.placement;

import io.tierledger.contracts.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every change of a placement says, whatever it is.
 *
 * @param number of the change in its placement, from 1
 * @param asOf business date
 * @param decidedBy {@link Who}, as are {@code reason}, {@code actor} and {@code text}
 */
public record Change(
        String customerId,
        @Nullable String accountManagerId,
        String method,
        int methodVersion,
        int number,
        LocalDate asOf,
        Cause cause,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable String actor,
        @Nullable String text) {
    /** As changes said it in clear before revision 3, and answers still do, when an override ended by itself. */
    public static final String END_DATE = "end date";

    Change numbered(int other) {
        return new Change(
                customerId,
                accountManagerId,
                method,
                methodVersion,
                other,
                asOf,
                cause,
                decidedBy,
                reason,
                actor,
                text);
    }

    /** The same in every run, and safe in a URL. */
    public String id() {
        return new ChangeId(customerId, method, number).text();
    }

    public Who who() {
        return new Who(decidedBy, reason, actor, text);
    }

    /** {@link Actor} who decided, also of a change from before revision 3. */
    public String kindOfActor() {
        if (actor != null) {
            return actor;
        }
        return switch (cause) {
            case OVERRIDE -> reason == null && END_DATE.equals(decidedBy) ? Actor.CLOCK : Actor.NAME;
            case GATE -> Actor.NAME;
            case SCORE, REVIEW, POLICY, TIME, LATE_ORDER -> Actor.policy(method, methodVersion);
        };
    }
}
