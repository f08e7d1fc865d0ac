package io.tierledger.engagement.doing;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Refusal;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanRecord;
import java.time.LocalDate;
import java.util.Optional;

/** The first look at a report, on what the read model shows: most mistakes are answered here; the stage decides on the rest. */
final class ReportCheck {
    private ReportCheck() {}

    /** The plan of an activity that looks open; otherwise why not. */
    static PlanRecord openPlan(ActivityId id, Optional<PlanFile> file) {
        PlanRecord plan = file.flatMap(found -> found.plan(id.plan()))
                .orElseThrow(() -> ReportRefusals.of(new Refusal.UnknownActivity(id)));
        ActivityState state =
                plan.state(id.number()).orElseThrow(() -> ReportRefusals.of(new Refusal.UnknownActivity(id)));
        if (state != ActivityState.OPEN) {
            throw ReportRefusals.of(new Refusal.NotOpen(id, state));
        }
        return plan;
    }

    /** @param field what the body calls the day */
    static void within(String field, PlanRecord plan, LocalDate done, LocalDate today) {
        if (done.isBefore(plan.from()) || done.isAfter(today)) {
            throw ReportRefusals.of(new Refusal.OutsidePlan(plan.from(), today)).with("field", field);
        }
    }
}
