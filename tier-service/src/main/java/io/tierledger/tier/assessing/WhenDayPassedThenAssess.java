package io.tierledger.tier.assessing;

import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.placement.Occasion;
import java.time.LocalDate;

/** A business day has ended: those whose day it is are assessed, and at the end of a month those who waited for that. */
final class WhenDayPassedThenAssess {
    private final PartitionState state;
    private final Assessor assessor;
    private final WhenMethodPublishedThenReassess publications;
    private final WhenOverriddenThenPlace overrides;

    WhenDayPassedThenAssess(
            PartitionState state,
            Assessor assessor,
            WhenMethodPublishedThenReassess publications,
            WhenOverriddenThenPlace overrides) {
        this.state = state;
        this.assessor = assessor;
        this.publications = publications;
        this.overrides = overrides;
    }

    void handle(LocalDate day, String input, Effects effects) {
        state.reach(day);
        for (Standing standing : state.agenda.takeDue((int) day.toEpochDay())) {
            try {
                Occasion occasion = standing.looksBack ? Occasion.RETROACTION : Occasion.DAY_END;
                assessor.assess(standing, occasion, day, input, effects);
                standing.looksBack = false;
            } catch (RuntimeException defect) {
                effects.park(standing.customer.id, defect);
            }
            state.change(standing.customer);
        }
        if (day.plusDays(1).getDayOfMonth() == 1) {
            endMonth(day, input, effects);
        }
        overrides.dayPassed(day, input, effects);
        state.reach(day.plusDays(1));
        publications.begin(day.plusDays(1));
    }

    private void endMonth(LocalDate day, String input, Effects effects) {
        for (Standing standing : state.agenda.takeMonthEnd()) {
            try {
                boolean reviewed =
                        state.methods.policy(standing.method).changing().promotion() == Clock.AT_REVIEW;
                Occasion occasion =
                        reviewed && standing.firstOrder ? Occasion.FIRST_ORDER_MONTH_END : Occasion.MONTH_END;
                assessor.assess(standing, occasion, day, input, effects);
                standing.firstOrder = false;
            } catch (RuntimeException defect) {
                effects.park(standing.customer.id, defect);
            }
            state.change(standing.customer);
        }
    }
}
