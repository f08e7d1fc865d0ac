package io.tierledger.tier.recomputing;

import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.PlacementEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a placement had come to, folded from its stream.
 *
 * @param proposal the last one that a review made; null before the first
 * @param proposedAt the placement that it was made of
 */
public record Before(
        Placement placement,
        @Nullable CaseProposed proposal,
        @Nullable Placement proposedAt) {
    public static final Before NOTHING = new Before(Placement.NONE);

    /** A placement that no review has looked at. */
    public Before(Placement placement) {
        this(placement, null, null);
    }

    /** What does not happen to placements leaves it as it is. */
    public Before after(Object event) {
        return switch (event) {
            case PlacementEvent moved -> new Before(placement.evolve(moved), proposal, proposedAt);
            case CaseProposed proposed -> new Before(placement, proposed, placement);
            default -> this;
        };
    }
}
