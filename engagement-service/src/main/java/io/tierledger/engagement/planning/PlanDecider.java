package io.tierledger.engagement.planning;

import io.tierledger.engagement.planning.Plan.Running;
import io.tierledger.engagement.planning.PlanCommand.CompleteActivity;
import io.tierledger.engagement.planning.PlanCommand.DrawUpPlan;
import io.tierledger.engagement.planning.PlanCommand.EndPeriod;
import io.tierledger.engagement.planning.PlanCommand.MoveActivity;
import io.tierledger.engagement.planning.PlanCommand.MoveAround;
import io.tierledger.engagement.planning.PlanCommand.SkipActivity;
import io.tierledger.engagement.planning.PlanCommand.WithdrawTreatment;
import io.tierledger.engagement.planning.PlanEvent.ActivitiesMissed;
import io.tierledger.engagement.planning.PlanEvent.ActivitiesMoved;
import io.tierledger.engagement.planning.PlanEvent.ActivityCompleted;
import io.tierledger.engagement.planning.PlanEvent.ActivitySkipped;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp.CarriedOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                        ? Decision.accepted(Withdrawing.of(
                                withdraw.customerId(),
                                running,
                                running.activities().open(),
                                withdraw.cause(),
                                withdraw.asOf()))
                        : Decision.NOTHING;
            case EndPeriod end ->
                plan instanceof Running running
                                && running.period().last() <= end.day().toEpochDay()
                        ? endPeriod(end, running)
                        : Decision.NOTHING;
            case MoveAround around -> plan instanceof Running running ? moveAround(around, running) : Decision.NOTHING;
            case MoveActivity move -> move(move, plan);
            case CompleteActivity complete -> complete(complete, plan);
            case SkipActivity skip -> skip(skip, plan);
        };
    }

    private Decision drawUp(DrawUpPlan command, Plan plan) {
        boolean placement = command.cause() == Cause.ASSIGNED;
        if (placement && plan instanceof Running running && running.treatment().sameTierAs(command.treatment())) {
            return Decision.NOTHING;
        }
        Optional<Running> before =
                placement ? Optional.empty() : plan.overtaken().askedForBy(command);
        if (before.isPresent()) {
            return Restoring.of(drawing, command, plan, before.get());
        }
        return plan instanceof Running running
                ? redraw(command, running)
                : Decision.accepted(wholeYear(command, plan.drawn() + 1));
    }

    /** The year goes on under another programme; a customer starts another year only after a withdrawal. */
    private Decision redraw(DrawUpPlan command, Running plan) {
        Period year = plan.period().holds(command.asOf()) ? plan.period() : Period.yearFrom(command.asOf());
        Redrawn redrawn =
                drawing.redraw(command.customerId(), command.programme(), year, plan.activities(), command.asOf());
        List<PlanEvent> events = new ArrayList<>(2);
        if (!redrawn.withdrawn().isEmpty()) {
            events.add(
                    Withdrawing.of(command.customerId(), plan, redrawn.withdrawn(), command.cause(), command.asOf()));
        }
        List<CarriedOver> kept = redrawn.kept().stream()
                .map(one -> new CarriedOver(one.id(command.customerId()).toString(), one.kind(), one.due()))
                .toList();
        events.add(drawn(command, plan.drawn() + 1, year, redrawn.added(), kept));
        return new Decision.Accepted(events);
    }

    private PlanDrawnUp wholeYear(DrawUpPlan command, int number) {
        Period year = Period.yearFrom(command.asOf());
        List<Planned> activities = drawing.draw(command.customerId(), command.programme(), year);
        return drawn(command, number, year, activities, List.of());
    }

    private static PlanDrawnUp drawn(
            DrawUpPlan command, int number, Period year, List<Planned> activities, List<CarriedOver> carriedOver) {
        Treatment treatment = command.treatment();
        return new PlanDrawnUp(
                new PlanId(command.customerId(), number).toString(),
                command.customerId(),
                command.accountManagerId(),
                treatment.method(),
                treatment.methodVersion(),
                treatment.tier(),
                year.from(),
                year.to(),
                activities,
                carriedOver,
                command.cause(),
                command.asOf());
    }

    private Decision endPeriod(EndPeriod command, Running plan) {
        List<PlanEvent> events = new ArrayList<>(2);
        List<ActivitiesMissed.Missed> missed = plan.activities().open().stream()
                .map(one -> missed(one, command.customerId(), plan.number()))
                .toList();
        if (!missed.isEmpty()) {
            events.add(new ActivitiesMissed(
                    new PlanId(command.customerId(), plan.number()).toString(),
                    command.customerId(),
                    missed,
                    command.day()));
        }
        DrawUpPlan draw = new DrawUpPlan(
                command.customerId(),
                command.accountManagerId(),
                command.treatment(),
                command.programme(),
                command.treatment().methodVersion(),
                command.day().plusDays(1),
                Cause.PERIOD_ENDED);
        events.add(wholeYear(draw, plan.drawn() + 1));
        return new Decision.Accepted(events);
    }

    private Decision moveAround(MoveAround command, Running plan) {
        List<ActivitiesMoved.Moved> moved = drawing.moving(plan.period(), command.absences(), command.today())
                .of(command.customerId(), command.programme(), plan.activities());
        return moved.isEmpty()
                ? Decision.NOTHING
                : Decision.accepted(new ActivitiesMoved(
                        new PlanId(command.customerId(), plan.number()).toString(),
                        command.customerId(),
                        moved,
                        MoveCause.ABSENCE,
                        command.today()));
    }

    private Decision move(MoveActivity command, Plan plan) {
        return switch (OpenActivity.find(command.activity(), plan)) {
            case OpenActivity.Missing missing -> Decision.refused(missing.refusal());
            case OpenActivity.Found found ->
                drawing.movingByHand(found.plan().period()).decide(command, found);
        };
    }

    private static ActivitiesMissed.Missed missed(Activity one, String customerId, int plan) {
        String carriedOver = one.plan() == plan ? null : one.id(customerId).toString();
        return new ActivitiesMissed.Missed(one.number(), one.kind(), one.due(), carriedOver);
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
                        found.activity().kind(),
                        found.activity().due(),
                        command.completedOn(),
                        command.told()));
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
                        found.activity().kind(),
                        found.activity().due(),
                        command.skippedOn(),
                        command.told()));
        };
    }
}
