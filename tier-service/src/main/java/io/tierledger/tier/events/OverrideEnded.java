package io.tierledger.tier.events;

import io.tierledger.contracts.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An override is over.
 *
 * @param endedBy before revision 2: a typed name, {@code end date}, or {@code not placed} when the customer had left
 * @param actor {@link Actor} who ended it, since revision 2
 * @param input the event that ended it, since revision 2; what a person typed stands sealed in it
 */
public record OverrideEnded(
        String customerId,
        String method,
        String tier,
        @Nullable String endedBy,
        LocalDate asOf,
        @Nullable String actor,
        @Nullable String input) {
    /** Who ends what cannot begin, since the customer had left meanwhile. */
    public static final String NOT_PLACED = Actor.service("tier");

    public OverrideEnded(String customerId, String method, String tier, LocalDate asOf, String actor, String input) {
        this(customerId, method, tier, null, asOf, actor, input);
    }

    /** {@link Actor} who ended it, also before revision 2. */
    public String who() {
        if (actor != null) {
            return actor;
        }
        return switch (endedBy) {
            case "end date" -> Actor.CLOCK;
            case "not placed" -> NOT_PLACED;
            case null, default -> Actor.NAME;
        };
    }
}
