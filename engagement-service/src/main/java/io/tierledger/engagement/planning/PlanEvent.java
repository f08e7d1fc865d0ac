package io.tierledger.engagement.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a customer's plan; stored on the stream {@code plan:<customer>}. Dates are business dates. */
public sealed interface PlanEvent {

    String customerId();

    /** Takes the place of the plan before; what was open in it is withdrawn. Both ends of the period belong to it. */
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
            Cause cause,
            LocalDate asOf)
            implements PlanEvent {
        public PlanDrawnUp {
            activities = List.copyOf(activities);
        }
    }

    /** Ends the plan; {@code activities} are the numbers of those that were open. {@code tier}: the tier they were promised to. */
    record TreatmentWithdrawn(
            String planId, String customerId, List<Integer> activities, String tier, Cause cause, LocalDate asOf)
            implements PlanEvent {
        public TreatmentWithdrawn {
            activities = List.copyOf(activities);
        }
    }

    /** Ends the plan with its period; these were still open. */
    record ActivitiesMissed(String planId, String customerId, List<Missed> activities, LocalDate asOf)
            implements PlanEvent {
        public ActivitiesMissed {
            activities = List.copyOf(activities);
        }

        public record Missed(int number, String kind, LocalDate due) {}
    }

    record ActivityCompleted(
            String activityId,
            String planId,
            String customerId,
            String kind,
            LocalDate due,
            LocalDate completedOn,
            String completedBy,
            @Nullable String note)
            implements PlanEvent {}

    record ActivitySkipped(
            String activityId,
            String planId,
            String customerId,
            String kind,
            LocalDate due,
            LocalDate skippedOn,
            String skippedBy,
            String reason)
            implements PlanEvent {}

    /** A report that came when the activity was no longer open; {@code because} is the code of the refusal. */
    record ReportDeclined(String activityId, String customerId, String because) implements PlanEvent {}

    /** Another account manager answers for the customer, and so for the activities of its plan; null: nobody. */
    record PlanHandedOver(
            String customerId,
            @Nullable String from,
            @Nullable String to,
            LocalDate asOf) implements PlanEvent {}
}
