package io.tierledger.engagement.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to a customer's plan; stored on the stream {@code plan:<customer>}. Dates are business dates. */
public sealed interface PlanEvent {

    String customerId();

    /**
     * Takes the place of the plan before. Both ends of the period, a plan year, belong to it.
     *
     * @param activities what is new in it; their numbers are their places
     * @param carriedOver what was open in earlier plans and stays as it was, under its own id; null: nothing. What else was open is
     *     withdrawn
     * @param asOf the day from which it counts
     */
    record PlanDrawnUp(
            String planId,
            String customerId,
            @Nullable String accountManagerId,
            String method,
            int methodVersion,
            String tier,
            LocalDate from,
            LocalDate to,
            List<Planned> activities,
            @Nullable List<CarriedOver> carriedOver,
            Cause cause,
            LocalDate asOf)
            implements PlanEvent {
        public PlanDrawnUp {
            activities = List.copyOf(activities);
            carriedOver = carriedOver == null || carriedOver.isEmpty() ? null : List.copyOf(carriedOver);
        }

        /** An open activity of an earlier plan; {@code activityId} names the plan it was drawn in. */
        public record CarriedOver(String activityId, String kind, LocalDate due) {}

        public boolean keeps(ActivityId activity) {
            return carriedOver != null
                    && carriedOver.stream().anyMatch(one -> one.activityId().equals(activity.toString()));
        }
    }

    /**
     * A change was undone on its day: the plan that was in force before it is in force again, under its own number, and those after it are
     * undone. What else was open is withdrawn.
     *
     * @param open all that is open under it again, or still, with the ids and days it always had
     * @param cause what brought it back
     */
    record PlanRestored(
            String planId,
            String customerId,
            @Nullable String accountManagerId,
            String method,
            int methodVersion,
            String tier,
            LocalDate from,
            LocalDate to,
            List<Open> open,
            Cause cause,
            LocalDate asOf)
            implements PlanEvent {
        public PlanRestored {
            open = List.copyOf(open);
        }

        /** One of the plan, or of one before it that it had carried over. */
        public record Open(String activityId, String kind, LocalDate due) {}
    }

    /**
     * Ends the plan. What was open and is not named is carried over by the next one.
     *
     * @param activities numbers of its own activities that are withdrawn
     * @param carriedOver ids of those of earlier plans, carried over into it, that are withdrawn; null: none
     * @param tier the tier they were promised to
     */
    record TreatmentWithdrawn(
            String planId,
            String customerId,
            List<Integer> activities,
            @Nullable List<String> carriedOver,
            String tier,
            Cause cause,
            LocalDate asOf)
            implements PlanEvent {
        public TreatmentWithdrawn {
            activities = List.copyOf(activities);
            carriedOver = carriedOver == null || carriedOver.isEmpty() ? null : List.copyOf(carriedOver);
        }

        /** Ids of all that are withdrawn. */
        public List<String> activityIds() {
            Stream<String> own = activities.stream().map(number -> ActivityId.written(planId, number));
            return Stream.concat(carriedOver == null ? Stream.empty() : carriedOver.stream(), own)
                    .toList();
        }
    }

    /** Ends the plan with its period; these were still open. */
    record ActivitiesMissed(String planId, String customerId, List<Missed> activities, LocalDate asOf)
            implements PlanEvent {
        public ActivitiesMissed {
            activities = List.copyOf(activities);
        }

        /** @param carriedOver its id, when it was drawn in an earlier plan; null: the {@code number}-th of this one */
        public record Missed(
                int number,
                String kind,
                LocalDate due,
                @Nullable String carriedOver) {

            public String activityId(String planId) {
                return carriedOver == null ? ActivityId.written(planId, number) : carriedOver;
            }
        }
    }

    /**
     * @param completedBy a typed name, before revision 2, as is {@code note}
     * @param told who says it, and where it stands what was said; since revision 2
     */
    record ActivityCompleted(
            String activityId,
            String planId,
            String customerId,
            String kind,
            LocalDate due,
            LocalDate completedOn,
            @Nullable String completedBy,
            @Nullable String note,
            @Nullable Told told)
            implements PlanEvent {

        ActivityCompleted(
                String activityId,
                String planId,
                String customerId,
                String kind,
                LocalDate due,
                LocalDate completedOn,
                Told told) {
            this(activityId, planId, customerId, kind, due, completedOn, null, null, told);
        }
    }

    /**
     * @param skippedBy a typed name, before revision 2, as is {@code reason}
     * @param told as of {@link ActivityCompleted}
     */
    record ActivitySkipped(
            String activityId,
            String planId,
            String customerId,
            String kind,
            LocalDate due,
            LocalDate skippedOn,
            @Nullable String skippedBy,
            @Nullable String reason,
            @Nullable Told told)
            implements PlanEvent {

        ActivitySkipped(
                String activityId,
                String planId,
                String customerId,
                String kind,
                LocalDate due,
                LocalDate skippedOn,
                Told told) {
            this(activityId, planId, customerId, kind, due, skippedOn, null, null, told);
        }
    }

    /** A report that came when the activity was no longer open; {@code because} is the code of the refusal. */
    record ReportDeclined(String activityId, String customerId, String because) implements PlanEvent {}

    /** These are due on other days of their slots; ids and all else stay. */
    record ActivitiesMoved(String planId, String customerId, List<Moved> activities, MoveCause cause, LocalDate asOf)
            implements PlanEvent {
        public ActivitiesMoved {
            activities = List.copyOf(activities);
        }

        /** @param activityId names the plan it was drawn in */
        public record Moved(String activityId, String kind, LocalDate from, LocalDate to) {}

        /** By id, the day on which each is due now. */
        Map<String, LocalDate> days() {
            Map<String, LocalDate> days = new HashMap<>();
            activities.forEach(one -> days.put(one.activityId(), one.to()));
            return days;
        }
    }

    /**
     * A person put it on another day of its slot, or at another time of its day; its id stays.
     *
     * @param planId the plan in force
     * @param from the day on which it was due
     * @param minute of the day, local time; null: at some time of it
     */
    record ActivityMoved(
            String activityId,
            String planId,
            String customerId,
            String kind,
            LocalDate from,
            LocalDate to,
            @Nullable Integer minute,
            Told told,
            LocalDate asOf)
            implements PlanEvent {}

    /** Another account manager answers for the customer, and so for the activities of its plan; null: nobody. */
    record PlanHandedOver(
            String customerId,
            @Nullable String from,
            @Nullable String to,
            LocalDate asOf) implements PlanEvent {}
}
