package io.tierledger.tier.placement;

import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a customer stands under one method. {@link #changes} counts the events so far, and numbers the next. */
public sealed interface Placement {

    Placement NONE = new Unplaced();

    int changes();

    /** History is already true: this neither judges nor throws. */
    default Placement evolve(PlacementEvent event) {
        LocalDate on = event.change().asOf();
        int changes = event.change().number();
        return switch (event) {
            case TierAssigned assigned -> new Placed(assigned.to(), on, null, null, changes);
            case TierPromoted promoted -> new Placed(promoted.to(), on, on, null, changes);
            case TierDemoted demoted -> new Placed(demoted.to(), on, promotedOn(), null, changes);
            case TierRetained retained ->
                new Placed(retained.tier(), this instanceof Placed placed ? placed.since : on, promotedOn(), null, changes);
            case TierWithdrawn withdrawn -> new Withdrawn(on, changes);
        };
    }

    private @Nullable LocalDate promotedOn() {
        return this instanceof Placed placed ? placed.promotedOn : null;
    }

    /** Never placed under this method. */
    record Unplaced() implements Placement {
        @Override
        public int changes() {
            return 0;
        }
    }

    /**
     * @param since the day of the last change of tier
     * @param worseSince first of the unbroken run of assessments worse than {@code tier}; null while there is none
     */
    record Placed(
            String tier,
            LocalDate since,
            @Nullable LocalDate promotedOn,
            @Nullable LocalDate worseSince,
            int changes)
            implements Placement {

        /** The run of worse assessments has ended, or never began. */
        Placed notWorse() {
            return worseSince == null ? this : new Placed(tier, since, promotedOn, null, changes);
        }

        /** Assessed worse on a day; the run is counted anew from the day after every change of tier. */
        Placed worseOn(LocalDate day) {
            return worseSince != null
                    ? this
                    : new Placed(tier, since, promotedOn, day.isAfter(since) ? day : since.plusDays(1), changes);
        }
    }

    /** Left the method; coming back is a fresh assignment with new clocks. */
    record Withdrawn(LocalDate since, int changes) implements Placement {}
}
