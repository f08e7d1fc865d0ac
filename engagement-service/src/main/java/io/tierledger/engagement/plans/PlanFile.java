package io.tierledger.engagement.plans;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.PlanId;
import io.tierledger.engagement.reports.ActivityAssigned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All plans of one customer, oldest first, and who answers for it now.
 *
 * @param position last event of the store that this file shows
 * @param handOvers who answered for it before, oldest first
 */
public record PlanFile(
        String customerId,
        long position,
        @Nullable String accountManager,
        List<PlanRecord> plans,
        List<HandOver> handOvers) {
    public PlanFile {
        plans = List.copyOf(plans);
        handOvers = List.copyOf(handOvers);
    }

    /** Never handed over. */
    PlanFile(String customerId, long position, @Nullable String accountManager, List<PlanRecord> plans) {
        this(customerId, position, accountManager, plans, List.of());
    }

    /**
     * Somebody else answers for the customer.
     *
     * @param on the first day on which {@code from} does not any more
     * @param from null: nobody did
     */
    public record HandOver(LocalDate on, @Nullable String from) {}

    /** Who answered for the customer on a day, or does; null: nobody. */
    public @Nullable String accountManagerOn(LocalDate day) {
        for (HandOver over : handOvers) {
            if (day.isBefore(over.on())) {
                return over.from();
            }
        }
        return accountManager;
    }

    private PlanFile answeredForBy(@Nullable String manager, LocalDate on, long at, List<PlanRecord> all) {
        if (plans.isEmpty() || Objects.equals(accountManager, manager)) {
            return new PlanFile(customerId, at, manager, all, handOvers);
        }
        List<HandOver> overs = new ArrayList<>(handOvers);
        overs.add(new HandOver(on, accountManager));
        return new PlanFile(customerId, at, manager, all, overs);
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

    /** One of its activities, whatever became of it. */
    public Optional<ActivityRecord> find(ActivityId id) {
        return plan(id.plan()).flatMap(plan -> plan.activity(id.number()));
    }

    /** The plan in force, or the one that ended last; one that was undone is neither. */
    public Optional<PlanRecord> last() {
        return plans.reversed().stream().filter(plan -> !plan.undone()).findFirst();
    }

    /** The plan to whose tier an activity that {@code drawnIn} names was promised: the one that counted on its day. */
    public PlanRecord promisedBy(PlanRecord drawnIn, ActivityRecord activity) {
        return activity.promised()
                ? plans.stream()
                        .filter(plan -> !plan.undone() && !plan.drawnOn().isAfter(activity.due()))
                        .reduce(drawnIn, (earlier, later) -> later)
                : drawnIn;
    }

    /** What was promised and given while each plan counted, by its number, whichever plan the activities were drawn in. */
    Map<Integer, KeptPromises> kept(LocalDate today) {
        Map<Integer, KeptPromises> kept = new HashMap<>();
        for (PlanRecord drawnIn : plans) {
            for (ActivityRecord activity : drawnIn.activities()) {
                kept.merge(
                        promisedBy(drawnIn, activity).number(), KeptPromises.of(activity, today), KeptPromises::plus);
            }
        }
        return kept;
    }

    /**
     * What an event makes of it.
     *
     * @param at its position in the store
     * @param when wall time at which it was stored
     */
    PlanFile apply(PlanEvent event, long at, Instant when) {
        return switch (event) {
            case PlanEvent.PlanDrawnUp drawn -> {
                Predicate<ActivityId> left = id -> !drawn.keeps(id);
                List<PlanRecord> all = became(ActivityState.WITHDRAWN, drawn.asOf(), left, when);
                closeRunning(all, drawn.asOf(), drawn.cause().name());
                all.add(PlanRecord.of(all.size() + 1, drawn, when));
                yield answeredForBy(drawn.accountManagerId(), drawn.asOf(), at, all);
            }
            case PlanEvent.PlanRestored restored ->
                answeredForBy(restored.accountManagerId(), restored.asOf(), at, again(restored, when));
            case PlanEvent.TreatmentWithdrawn gone -> {
                Set<String> named = Set.copyOf(gone.activityIds());
                List<PlanRecord> all =
                        became(ActivityState.WITHDRAWN, gone.asOf(), id -> named.contains(id.toString()), when);
                closeRunning(all, gone.asOf(), gone.cause().name());
                yield with(at, all);
            }
            case PlanEvent.ActivitiesMissed missed -> {
                List<PlanRecord> all = became(ActivityState.MISSED, missed.asOf(), id -> true, when);
                closeRunning(all, missed.asOf(), Cause.PERIOD_ENDED.name());
                yield with(at, all);
            }
            case PlanEvent.ActivitiesMoved moved -> {
                PlanFile file = this;
                for (PlanEvent.ActivitiesMoved.Moved one : moved.activities()) {
                    file = file.changed(one.activityId(), at, when, activity -> activity.movedTo(one.to(), null));
                }
                yield file;
            }
            case PlanEvent.ActivityMoved moved ->
                changed(moved.activityId(), at, when, one -> one.movedTo(moved.to(), moved.minute()));
            case PlanEvent.ActivityCompleted done ->
                changed(
                        done.activityId(),
                        at,
                        when,
                        one -> one.became(
                                ActivityState.DONE, done.completedOn(), done.completedBy(), done.note(), done.told()));
            case PlanEvent.ActivitySkipped skipped ->
                changed(
                        skipped.activityId(),
                        at,
                        when,
                        one -> one.became(
                                ActivityState.SKIPPED,
                                skipped.skippedOn(),
                                skipped.skippedBy(),
                                skipped.reason(),
                                skipped.told()));
            case PlanEvent.PlanHandedOver over -> answeredForBy(over.to(), over.asOf(), at, plans);
            case PlanEvent.ReportDeclined declined -> this;
        };
    }

    /** Somebody else does one of its activities, or who answers for the customer again. */
    PlanFile apply(ActivityAssigned assigned, long at, Instant when) {
        return changed(assigned.activity().toString(), at, when, one -> one.givenTo(assigned.to()));
    }

    private PlanFile with(long at, List<PlanRecord> changed) {
        return new PlanFile(customerId, at, accountManager, changed, handOvers);
    }

    /** All plans, with what is open in them and meant in another state. */
    private List<PlanRecord> became(ActivityState become, LocalDate day, Predicate<ActivityId> meant, Instant when) {
        List<PlanRecord> changed = new ArrayList<>(plans.size() + 1);
        for (PlanRecord plan : plans) {
            Predicate<ActivityRecord> ofPlan =
                    one -> meant.test(new ActivityId(customerId, plan.number(), one.number()));
            changed.add(plan.became(become, day, ofPlan, when));
        }
        return changed;
    }

    /** The plan that came back is in force, those after it are undone, and what is open is what it says. */
    private List<PlanRecord> again(PlanEvent.PlanRestored restored, Instant when) {
        int number = PlanId.numberOf(restored.planId());
        Set<String> open = restored.open().stream()
                .map(PlanEvent.PlanRestored.Open::activityId)
                .collect(Collectors.toSet());
        List<PlanRecord> all = new ArrayList<>(plans.size());
        for (PlanRecord plan :
                became(ActivityState.WITHDRAWN, restored.asOf(), id -> !open.contains(id.toString()), when)) {
            Predicate<ActivityRecord> openAgain =
                    one -> open.contains(new ActivityId(customerId, plan.number(), one.number()).toString());
            PlanRecord reopened = plan.changed(openAgain, ActivityRecord::reopened, when);
            all.add(
                    plan.number() == number
                            ? reopened.restored()
                            : plan.number() < number
                                    ? reopened
                                    : reopened.undone(
                                            restored.asOf(), restored.cause().name()));
        }
        return all;
    }

    private static void closeRunning(List<PlanRecord> plans, LocalDate day, String because) {
        plans.replaceAll(plan -> plan.isRunning() ? plan.closed(day, because) : plan);
    }

    private PlanFile changed(String activityId, long at, Instant when, UnaryOperator<ActivityRecord> change) {
        ActivityId id = ActivityId.parse(activityId).orElseThrow();
        List<PlanRecord> changed = new ArrayList<>(plans);
        PlanRecord plan = changed.get(id.plan() - 1);
        changed.set(id.plan() - 1, plan.changed(one -> one.number() == id.number(), change, when));
        return with(at, changed);
    }
}
