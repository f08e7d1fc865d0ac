package io.tierledger.tier.assessing;

import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.placement.PlacementEvent;
import java.time.LocalDate;

/** A person sets a tier, or gives the customer back; by its end date it goes back by itself. */
final class WhenOverriddenThenPlace {
    private static final String END_DATE = "end date";
    private final PartitionState state;
    private final Assessor assessor;

    WhenOverriddenThenPlace(PartitionState state, Assessor assessor) {
        this.state = state;
        this.assessor = assessor;
    }

    /** Somebody who left meanwhile cannot be placed by hand any more; then it ends where it began. */
    void set(OverrideSet set, String input, Effects effects) {
        Standing standing = state.change(set.customerId()).standing(state.methods.indexOf(set.method()));
        LocalDate on = state.businessDate();
        if (set.until().isBefore(on) || !assessor.override(standing, set, on, input, effects)) {
            effects.emit(
                    PlacementEvent.stream(set.customerId(), set.method()),
                    new OverrideEnded(set.customerId(), set.method(), set.tier(), "not placed", on));
        }
    }

    void lifted(OverrideLifted lifted, String input, Effects effects) {
        Standing standing = state.change(lifted.customerId()).standing(state.methods.indexOf(lifted.method()));
        assessor.endOverride(standing, state.businessDate(), input, lifted.endedBy(), lifted.reason(), effects);
    }

    /** The end date counts to its last hour: what follows is dated on the day after. */
    void dayPassed(LocalDate day, String input, Effects effects) {
        for (Standing standing : state.agenda.takeEndingOverrides((int) day.toEpochDay())) {
            state.change(standing.customer);
            try {
                assessor.endOverride(standing, day.plusDays(1), input, END_DATE, null, effects);
            } catch (RuntimeException defect) {
                effects.park(standing.customer.id, defect);
            }
        }
    }
}
