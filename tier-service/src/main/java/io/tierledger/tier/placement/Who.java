package io.tierledger.tier.placement;

import org.jspecify.annotations.Nullable;

/**
 * Who decided, and why, as far as a change says it. What a person typed about an override stands sealed in the event that gave it, which the
 * receipt names as its input, and nowhere else.
 *
 * @param decidedBy in clear: the policy, or who changed a status; before revision 3 also who set or ended an override
 * @param reason in clear: why a status was changed; before revision 3 also why an override was set or ended
 * @param actor {@link io.tierledger.contracts.Actor} who set or ended an override, since revision 3
 */
public record Who(
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable String actor) {

    static Who policy(String method, int version) {
        return new Who("policy " + method + " " + version, null, null);
    }

    /** Who changed a status, as it was published. */
    public static Who inClear(String decidedBy, @Nullable String reason) {
        return new Who(decidedBy, reason, null);
    }

    /** @param actor {@link io.tierledger.contracts.Actor} */
    public static Who actor(String actor) {
        return new Who(null, null, actor);
    }
}
