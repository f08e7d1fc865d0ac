package io.tierledger.tier.stage;

import io.tierledger.contracts.Actor;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.placement.PlacementEvent;
import java.time.LocalDate;

/** A person sets a tier, or gives the customer back; by its end date it goes back by itself. */
final class WhenOverriddenThenPlace {
    private final Partition partition;
    private final Assessor assessor;

    WhenOverriddenThenPlace(Partition partition, Assessor assessor) {
        this.partition = partition;
        this.assessor = assessor;
    }

    /** Somebody who left meanwhile cannot be placed by hand any more; then it ends where it began. */
    void set(OverrideSet set, String input, Effects effects) {
        Standing standing =
                partition.change(set.customerId()).standing(partition.methods().indexOf(set.method()));
        LocalDate on = partition.businessDate();
        if (set.until().isBefore(on) || !assessor.override(standing, set, on, input, effects)) {
            effects.emit(
                    PlacementEvent.stream(set.customerId(), set.method()),
                    new OverrideEnded(set.customerId(), set.method(), set.tier(), on, OverrideEnded.NOT_PLACED, input));
        }
    }

    void lifted(OverrideLifted lifted, String input, Effects effects) {
        Standing standing = partition
                .change(lifted.customerId())
                .standing(partition.methods().indexOf(lifted.method()));
        assessor.endOverride(standing, partition.businessDate(), input, lifted.who(), effects);
    }

    /** The end date counts to its last hour: what follows is dated on the day after. */
    void dayPassed(LocalDate day, String input, Effects effects) {
        for (Standing standing : partition.agenda().takeEndingOverrides((int) day.toEpochDay())) {
            partition.change(standing.customer());
            try {
                assessor.endOverride(standing, day.plusDays(1), input, Actor.CLOCK, effects);
            } catch (RuntimeException defect) {
                effects.park(standing.customer().id(), defect);
            }
        }
    }
}
