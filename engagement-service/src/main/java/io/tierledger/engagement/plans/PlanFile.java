package io.tierledger.engagement.plans;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.PlanEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All plans of one customer, oldest first, and who answers for it now.
 *
 * @param position last event of the store that this file shows
 */
public record PlanFile(
        String customerId, long position, @Nullable String accountManager, List<PlanRecord> plans) {
    private static final int KEPT_WHOLE = 2;

    public PlanFile {
        plans = List.copyOf(plans);
    }

    static PlanFile of(String customerId) {
        return new PlanFile(customerId, 0, null, List.of());
    }

    /** The plan in force. */
    public Optional<PlanRecord> running() {
        return last().filter(PlanRecord::isRunning);
    }

    public Optional<PlanRecord> plan(int number) {
        return number >= 1 && number <= plans.size() ? Optional.of(plans.get(number - 1)) : Optional.empty();
    }

    /** The plan in force, or the one that ended last. */
    public Optional<PlanRecord> last() {
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast());
    }

    PlanFile apply(PlanEvent event, long at) {
        return switch (event) {
            case PlanEvent.PlanDrawnUp drawn -> {
                List<PlanRecord> all = new ArrayList<>(closed(plan -> plan.closed(
                        ActivityState.WITHDRAWN, drawn.asOf(), drawn.cause().name())));
                all.add(PlanRecord.of(all.size() + 1, drawn));
                int old = all.size() - KEPT_WHOLE - 1;
                if (old >= 0) {
                    all.set(old, all.get(old).shortened());
                }
                yield new PlanFile(customerId, at, drawn.accountManagerId(), all);
            }
            case PlanEvent.TreatmentWithdrawn gone ->
                with(
                        at,
                        closed(plan -> plan.closed(
                                ActivityState.WITHDRAWN,
                                gone.asOf(),
                                gone.cause().name())));
            case PlanEvent.ActivitiesMissed missed ->
                with(at, closed(plan -> plan.closed(ActivityState.MISSED, missed.asOf(), "PERIOD_ENDED")));
            case PlanEvent.ActivityCompleted done ->
                changed(
                        done.activityId(),
                        at,
                        one -> one.became(ActivityState.DONE, done.completedOn(), done.completedBy(), done.note()));
            case PlanEvent.ActivitySkipped skipped ->
                changed(
                        skipped.activityId(),
                        at,
                        one -> one.became(
                                ActivityState.SKIPPED, skipped.skippedOn(), skipped.skippedBy(), skipped.reason()));
            case PlanEvent.PlanHandedOver over -> new PlanFile(customerId, at, over.to(), plans);
            case PlanEvent.ReportDeclined declined -> this;
        };
    }

    private PlanFile with(long at, List<PlanRecord> changed) {
        return new PlanFile(customerId, at, accountManager, changed);
    }

    private List<PlanRecord> closed(UnaryOperator<PlanRecord> change) {
        if (running().isEmpty()) {
            return plans;
        }
        List<PlanRecord> changed = new ArrayList<>(plans);
        changed.set(changed.size() - 1, change.apply(changed.getLast()));
        return changed;
    }

    private PlanFile changed(String activityId, long at, UnaryOperator<ActivityRecord> change) {
        ActivityId id = ActivityId.parse(activityId).orElseThrow();
        List<PlanRecord> changed = new ArrayList<>(plans);
        changed.set(id.plan() - 1, changed.get(id.plan() - 1).with(id.number(), change));
        return with(at, changed);
    }
}
