package io.tierledger.tier.placement;

import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideReviewed;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.PlacementEvent.UnderneathMoved;
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
            case TierRetained retained -> new Placed(retained.tier(), shownSince(on), promotedOn(), null, changes);
            case TierWithdrawn withdrawn -> new Withdrawn(on, changes);
            case OverrideReviewed made -> {
                Placed before = underneath(made.from(), on);
                Placed after = made.withoutOverride().equals(before.tier)
                        ? before.notWorse()
                        : new Placed(
                                made.withoutOverride(), on, made.rose() ? on : before.promotedOn, null, before.changes);
                yield new Overridden(
                        made.to(),
                        made.decidedInReview() ? on : shownSince(on),
                        made.until(),
                        after,
                        changes,
                        made.decidedInReview());
            }
            case OverrideTaken taken ->
                new Overridden(taken.to(), on, taken.until(), underneath(taken.from(), on), changes);
            case UnderneathMoved moved -> moved(moved.to(), on, moved.better(), changes);
            case OverrideReleased released -> {
                Placed own = underneath(released.to(), on);
                yield new Placed(own.tier, own.since, own.promotedOn, own.worseSince, changes);
            }
        };
    }

    private Placement moved(String to, LocalDate on, boolean better, int changes) {
        Placed before = underneath(to, on);
        Placed after = new Placed(to, on, better ? on : before.promotedOn, null, before.changes);
        return this instanceof Overridden override
                ? new Overridden(override.tier, override.since, override.until, after, changes, override.ofReview)
                : after;
    }

    private Placed underneath(String otherwise, LocalDate on) {
        return switch (this) {
            case Overridden override -> override.underneath;
            case Placed placed -> placed;
            case Unplaced none -> new Placed(otherwise, on, null, null, 0);
            case Withdrawn gone -> new Placed(otherwise, on, null, null, 0);
        };
    }

    private @Nullable LocalDate promotedOn() {
        return switch (this) {
            case Placed placed -> placed.promotedOn;
            case Overridden override -> override.underneath.promotedOn;
            case Unplaced none -> null;
            case Withdrawn gone -> null;
        };
    }

    private LocalDate shownSince(LocalDate otherwise) {
        return switch (this) {
            case Placed placed -> placed.since;
            case Overridden override -> override.since;
            case Unplaced none -> otherwise;
            case Withdrawn gone -> otherwise;
        };
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
            int changes) implements Placement {

        /** The run of worse assessments has ended, or never began. */
        Placed notWorse() {
            return worseSince == null ? this : new Placed(tier, since, promotedOn, null, changes);
        }

        /** The run of worse assessments goes on that it has been in, in the same tier. */
        Placed worseAs(Placed before) {
            return tier.equals(before.tier) ? new Placed(tier, since, promotedOn, before.worseSince, changes) : this;
        }

        /** Assessed worse on a day; the run is counted anew from the day after every change of tier. */
        Placed worseOn(LocalDate day) {
            return worseSince != null
                    ? this
                    : new Placed(tier, since, promotedOn, day.isAfter(since) ? day : since.plusDays(1), changes);
        }
    }

    /**
     * Placed by a person.
     *
     * @param until last day of the override
     * @param underneath where the policy has the customer meanwhile, with its clocks
     * @param ofReview set by the closing of a review; the closing of the next one ends it
     */
    record Overridden(String tier, LocalDate since, LocalDate until, Placed underneath, int changes, boolean ofReview)
            implements Placement {
        public Overridden(String tier, LocalDate since, LocalDate until, Placed underneath, int changes) {
            this(tier, since, until, underneath, changes, false);
        }

        public Overridden with(Placed other) {
            return new Overridden(tier, since, until, other, changes, ofReview);
        }
    }

    /** Left the method; coming back is a fresh assignment with new clocks. */
    record Withdrawn(LocalDate since, int changes) implements Placement {}
}
