package io.tierledger.engagement.planning;

import io.tierledger.engagement.planning.Plan.Running;
import io.tierledger.engagement.planning.PlanCommand.DrawUpPlan;
import io.tierledger.engagement.planning.PlanEvent.PlanRestored;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change that is undone on its day: the plan before it comes back as it was. What was open in it and was not done or skipped
 * meanwhile is open again, what came between is withdrawn, and nothing is drawn up. What came between and was done or skipped all the
 * same settles its slot, as in a redraw.
 */
final class Restoring {
    private Restoring() {}

    static Decision of(PlanDrawing drawing, DrawUpPlan command, Plan plan, Running before) {
        List<Activity> open = owed(drawing, command, plan.activities(), before);
        List<PlanEvent> events = new ArrayList<>(2);
        List<Activity> between = plan.activities().open().stream()
                .filter(one -> !open.contains(one))
                .toList();
        if (plan instanceof Running running && !between.isEmpty()) {
            events.add(Withdrawing.of(command.customerId(), running, between, command.cause(), command.asOf()));
        }
        events.add(restored(command, before, open));
        return new Decision.Accepted(events);
    }

    private static List<Activity> owed(PlanDrawing drawing, DrawUpPlan command, Activities now, Running before) {
        List<Activity> known = before.activities()
                .all()
                .map(one -> now.find(one.id(command.customerId()))
                        .filter(Activity::isSettled)
                        .orElse(one))
                .toList();
        List<Activity> between = now.settledBeside(before.activities()).toList();
        if (between.isEmpty()) {
            return known.stream().filter(Activity::isOpen).toList();
        }
        Activities all =
                Activities.of(Stream.concat(known.stream(), between.stream()).toList());
        return drawing.redraw(command.customerId(), command.programme(), before.period(), all, command.asOf())
                .kept();
    }

    private static PlanRestored restored(DrawUpPlan command, Running before, List<Activity> open) {
        Treatment treatment = before.treatment();
        return new PlanRestored(
                new PlanId(command.customerId(), before.number()).toString(),
                command.customerId(),
                command.accountManagerId(),
                treatment.method(),
                treatment.methodVersion(),
                treatment.tier(),
                before.period().from(),
                before.period().to(),
                open.stream()
                        .map(one -> new PlanRestored.Open(
                                one.id(command.customerId()).toString(), one.kind(), one.due()))
                        .toList(),
                command.cause(),
                command.asOf());
    }
}
