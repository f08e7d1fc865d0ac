package io.tierledger.tier.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What comes of a command. The placement it holds is the one to go on with; only {@link Decided} leaves an event. */
public sealed interface Decision {
    Placement placement();

    /**
     * Something changed.
     *
     * @param lookAgain the customer still stands above its assessment (one step at a time): first day on which the next may follow
     */
    record Decided(
            PlacementEvent event,
            Placement placement,
            @Nullable LocalDate lookAgain) implements Decision {}

    /** Assessed worse, and held: by a rule until {@code due}, or by the demotion clock when {@code due} is null. */
    record Held(Placement placement, @Nullable LocalDate due) implements Decision {}

    /** Nothing to do. */
    record Unchanged(Placement placement) implements Decision {}

    /** It cannot be done. */
    record Refused(Placement placement, Refusal refusal) implements Decision {}
}
