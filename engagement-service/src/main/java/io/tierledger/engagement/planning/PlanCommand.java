package io.tierledger.engagement.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a customer's plan. Dates are business dates. */
public sealed interface PlanCommand {

    /**
     * From {@code asOf}: for twelve months, or, where a plan runs, for the rest of its year.
     *
     * @param promisedSince the version of the method since which {@code programme} is what the tier is promised
     */
    record DrawUpPlan(
            String customerId,
            @Nullable String accountManagerId,
            Treatment treatment,
            Programme programme,
            int promisedSince,
            LocalDate asOf,
            Cause cause)
            implements PlanCommand {}

    record WithdrawTreatment(String customerId, LocalDate asOf, Cause cause) implements PlanCommand {}

    /** Day {@code day} has ended; the next plan follows the same tier under {@code treatment}. */
    record EndPeriod(
            String customerId,
            @Nullable String accountManagerId,
            Treatment treatment,
            Programme programme,
            LocalDate day)
            implements PlanCommand {}

    /**
     * What is open on days on which the account manager is absent is to be done on others.
     *
     * @param programme what the customer is promised, which says what the slots are
     * @param today the business date
     */
    record MoveAround(String customerId, Programme programme, Absences absences, LocalDate today)
            implements PlanCommand {}

    /**
     * A person wants an activity on another day, or at another time of its day.
     *
     * @param minute of the day, local time; null: at some time of it
     * @param programme what the customer is promised, which says what the slots are
     * @param absences of who answers for the customer
     * @param today the business date
     */
    record MoveActivity(
            ActivityId activity,
            LocalDate to,
            @Nullable Integer minute,
            Told told,
            Programme programme,
            Absences absences,
            LocalDate today)
            implements PlanCommand {}

    /** A person says what became of an activity. */
    sealed interface Report extends PlanCommand {
        ActivityId activity();
    }

    /** @param today the business date, after which nothing can have been done */
    record CompleteActivity(ActivityId activity, LocalDate completedOn, Told told, LocalDate today) implements Report {}

    record SkipActivity(ActivityId activity, LocalDate skippedOn, Told told) implements Report {}
}
