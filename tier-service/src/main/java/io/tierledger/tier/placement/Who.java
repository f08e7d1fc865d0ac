package io.tierledger.tier.placement;

import io.tierledger.contracts.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who decided, and why, as far as a change says it. What a person typed stands sealed in the event that gave it and nowhere else: about an
 * override in the one that the receipt names as its input, about a status in one of customer-service.
 *
 * @param decidedBy in clear: the policy; before revision 4 also who changed a status, before revision 3 who set or ended an override
 * @param reason in clear, likewise
 * @param actor {@link io.tierledger.contracts.Actor} who set or ended an override, since revision 3; who changed a status, since revision 4
 * @param text the event of another service that gave the text ({@code customer/4711}), since revision 4; null where there is none
 */
public record Who(
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable String actor,
        @Nullable String text) {

    static Who policy(String method, int version) {
        return new Who("policy " + method + " " + version, null, null, null);
    }

    /** Who changed a status, as it was published before texts were sealed. */
    public static Who inClear(String decidedBy, @Nullable String reason) {
        return new Who(decidedBy, reason, null, null);
    }

    /** @param actor {@link io.tierledger.contracts.Actor} */
    public static Who actor(String actor) {
        return new Who(null, null, actor, null);
    }

    /**
     * Who changed a status.
     *
     * @param actor {@link io.tierledger.contracts.Actor}
     * @param text the event of customer-service that gave a text; null where there is none
     */
    public static Who elsewhere(String actor, @Nullable String text) {
        return new Who(null, null, actor, text);
    }

    /** {@link io.tierledger.contracts.Actor}, also of who changed a status before revision 4. */
    public String kind() {
        return actor == null ? Actor.NAME : actor;
    }
}
