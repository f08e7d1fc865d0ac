package io.tierledger.tier.stage;

import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.placement.Occasion;
import java.time.LocalDate;

/** A business day has ended: those whose day it is are assessed, and at the end of a month those who waited for that. */
final class WhenDayPassedThenAssess {
    private final Partition partition;
    private final Assessor assessor;
    private final WhenMethodPublishedThenReassess publications;
    private final WhenOverriddenThenPlace overrides;

    WhenDayPassedThenAssess(
            Partition partition,
            Assessor assessor,
            WhenMethodPublishedThenReassess publications,
            WhenOverriddenThenPlace overrides) {
        this.partition = partition;
        this.assessor = assessor;
        this.publications = publications;
        this.overrides = overrides;
    }

    void handle(LocalDate day, String input, Effects effects) {
        partition.reach(day);
        for (Standing standing : partition.agenda().takeDue((int) day.toEpochDay())) {
            try {
                Occasion occasion = standing.looksBack() ? Occasion.RETROACTION : Occasion.DAY_END;
                assessor.assess(standing, occasion, day, input, effects);
                standing.isToLookBack(false);
            } catch (RuntimeException defect) {
                effects.park(standing.customer().id(), defect);
            }
            partition.change(standing.customer());
        }
        if (day.plusDays(1).getDayOfMonth() == 1) {
            endMonth(day, input, effects);
        }
        overrides.dayPassed(day, input, effects);
        partition.reach(day.plusDays(1));
        publications.begin(day.plusDays(1));
    }

    private void endMonth(LocalDate day, String input, Effects effects) {
        for (Standing standing : partition.agenda().takeMonthEnd()) {
            try {
                boolean reviewed =
                        partition.methods().policy(standing.method()).changing().promotion() == Clock.AT_REVIEW;
                Occasion occasion =
                        reviewed && standing.hasFirstOrder() ? Occasion.FIRST_ORDER_MONTH_END : Occasion.MONTH_END;
                assessor.assess(standing, occasion, day, input, effects);
                standing.firstOrderIsAssessed();
            } catch (RuntimeException defect) {
                effects.park(standing.customer().id(), defect);
            }
            partition.change(standing.customer());
        }
    }
}
