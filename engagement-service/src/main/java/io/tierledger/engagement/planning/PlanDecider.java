package io.tierledger.engagement.planning;

import io.tierledger.engagement.planning.Plan.Running;
import io.tierledger.engagement.planning.PlanCommand.CompleteActivity;
import io.tierledger.engagement.planning.PlanCommand.DrawUpPlan;
import io.tierledger.engagement.planning.PlanCommand.EndPeriod;
import io.tierledger.engagement.planning.PlanCommand.SkipActivity;
import io.tierledger.engagement.planning.PlanCommand.WithdrawTreatment;
import io.tierledger.engagement.planning.PlanEvent.ActivitiesMissed;
import io.tierledger.engagement.planning.PlanEvent.ActivityCompleted;
import io.tierledger.engagement.planning.PlanEvent.ActivitySkipped;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.engagement.planning.PlanEvent.TreatmentWithdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decides about one customer's plan. Pure; the calendar of working days is its only knowledge. */
public final class PlanDecider {
    private final PlanDrawing drawing;

    public PlanDecider(PlanDrawing drawing) {
        this.drawing = drawing;
    }

    public Decision decide(PlanCommand command, Plan plan) {
        return switch (command) {
            case DrawUpPlan draw -> drawUp(draw, plan);
            case WithdrawTreatment withdraw ->
                plan instanceof Running running
                        ? Decision.accepted(
                                withdrawn(withdraw.customerId(), running, withdraw.cause(), withdraw.asOf()))
                        : Decision.NOTHING;
            case EndPeriod end ->
                plan instanceof Running running
                                && running.period().last() <= end.day().toEpochDay()
                        ? endPeriod(end, running)
                        : Decision.NOTHING;
            case CompleteActivity complete -> complete(complete, plan);
            case SkipActivity skip -> skip(skip, plan);
        };
    }

    private Decision drawUp(DrawUpPlan command, Plan plan) {
        List<PlanEvent> events = new ArrayList<>(2);
        if (plan instanceof Running running) {
            if (command.cause() == Cause.ASSIGNED && running.treatment().sameTierAs(command.treatment())) {
                return Decision.NOTHING;
            }
            if (command.cause() == Cause.DEMOTION) {
                events.add(withdrawn(command.customerId(), running, command.cause(), command.asOf()));
            }
        }
        events.add(drawn(command, plan.number() + 1));
        return new Decision.Accepted(events);
    }

    private PlanDrawnUp drawn(DrawUpPlan command, int number) {
        Period period = Period.yearFrom(command.asOf());
        Treatment treatment = command.treatment();
        return new PlanDrawnUp(
                new PlanId(command.customerId(), number).toString(),
                command.customerId(),
                command.accountManagerId(),
                treatment.method(),
                treatment.methodVersion(),
                treatment.tier(),
                period.from(),
                period.to(),
                drawing.draw(command.customerId(), command.programme(), period),
                command.cause(),
                command.asOf());
    }

    private static TreatmentWithdrawn withdrawn(String customerId, Running plan, Cause cause, LocalDate asOf) {
        return new TreatmentWithdrawn(
                new PlanId(customerId, plan.number()).toString(),
                customerId,
                plan.activities().open(),
                plan.treatment().tier(),
                cause,
                asOf);
    }

    private Decision endPeriod(EndPeriod command, Running plan) {
        List<PlanEvent> events = new ArrayList<>(2);
        List<ActivitiesMissed.Missed> missed = plan.activities().open().stream()
                .map(number ->
                        new ActivitiesMissed.Missed(number, plan.activities().kind(number), dueOf(plan, number)))
                .toList();
        if (!missed.isEmpty()) {
            events.add(new ActivitiesMissed(
                    new PlanId(command.customerId(), plan.number()).toString(),
                    command.customerId(),
                    missed,
                    command.day()));
        }
        LocalDate next = command.day().plusDays(1);
        DrawUpPlan draw = new DrawUpPlan(
                command.customerId(),
                command.accountManagerId(),
                command.treatment(),
                command.programme(),
                next,
                Cause.PERIOD_ENDED);
        events.add(drawn(draw, plan.number() + 1));
        return new Decision.Accepted(events);
    }

    private static Decision complete(CompleteActivity command, Plan plan) {
        return switch (OpenActivity.find(command.activity(), plan)) {
            case OpenActivity.Missing missing -> Decision.refused(missing.refusal());
            case OpenActivity.Found found
            when !found.covers(command.completedOn(), command.today()) ->
                Decision.refused(new Refusal.OutsidePlan(found.plan().period().from(), command.today()));
            case OpenActivity.Found found ->
                Decision.accepted(new ActivityCompleted(
                        command.activity().toString(),
                        command.activity().planId().toString(),
                        command.activity().customerId(),
                        found.kind(),
                        found.due(),
                        command.completedOn(),
                        command.completedBy(),
                        command.note()));
        };
    }

    private static Decision skip(SkipActivity command, Plan plan) {
        return switch (OpenActivity.find(command.activity(), plan)) {
            case OpenActivity.Missing missing -> Decision.refused(missing.refusal());
            case OpenActivity.Found found ->
                Decision.accepted(new ActivitySkipped(
                        command.activity().toString(),
                        command.activity().planId().toString(),
                        command.activity().customerId(),
                        found.kind(),
                        found.due(),
                        command.skippedOn(),
                        command.skippedBy(),
                        command.reason()));
        };
    }

    private static LocalDate dueOf(Running plan, int number) {
        return LocalDate.ofEpochDay(plan.activities().due(number));
    }
}
