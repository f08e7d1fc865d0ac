package io.tierledger.engagement.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.reports.Reported;
import io.tierledger.sealing.Opened;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is told.
 *
 * @param planId the plan it was drawn in; a redraw that keeps an activity keeps its id
 * @param tier the one it is promised to: that of the plan in force on its day
 * @param movedFrom the day on which it was due before it was moved, by a person or because its account manager is not there then
 * @param at local time of its day, for example {@code 10:30}; absent: at some time of it
 * @param assignedTo who does it, an account manager or {@code back-office}; absent: who answers for the customer
 * @param state {@code due}, {@code late} (open, and its day is over), {@code done}, {@code skipped}, {@code withdrawn}, {@code missed}
 * @param on the day it was done, skipped, withdrawn or missed
 * @param by who did or skipped it: the id of who was signed in, or a typed name
 * @param typed true where it is a name that was typed by somebody who was not signed in, else null
 * @param sealed why {@code by} and the text are not shown: {@code erased}, or for now {@code unavailable}
 * @param report position of the event that holds both; 0 where there is none
 * @param revision when it changed last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityAnswer(
        String activityId,
        String planId,
        String customerId,
        @Nullable String customerName,
        @Nullable String accountManagerId,
        String method,
        String tier,
        String kind,
        LocalDate due,
        @Nullable LocalDate movedFrom,
        @Nullable String at,
        @Nullable String assignedTo,
        String state,
        @Nullable LocalDate on,
        @Nullable String by,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean typed,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String sealed,
        @JsonIgnore long report,
        @JsonIgnore Revision revision) {
    public static final Set<String> STATES = Set.of("due", "late", "done", "skipped", "withdrawn", "missed");

    /** @param plan the one it was drawn in */
    public static ActivityAnswer of(PlanFile file, PlanRecord plan, ActivityRecord activity, LocalDate today) {
        ActivityId id = new ActivityId(file.customerId(), plan.number(), activity.number());
        PlanRecord promised = file.promisedBy(plan, activity);
        boolean skipped = activity.state() == ActivityState.SKIPPED;
        return new ActivityAnswer(
                id.toString(),
                id.planId().toString(),
                file.customerId(),
                null,
                file.accountManager(),
                promised.method(),
                promised.tier(),
                activity.kind(),
                activity.due(),
                activity.movedFrom(),
                at(activity.minute()),
                activity.assignedTo(),
                state(activity, today),
                activity.on(),
                activity.by(),
                activity.by() == null ? null : true,
                skipped ? null : activity.text(),
                skipped ? activity.text() : null,
                null,
                activity.report(),
                plan.revision(activity));
    }

    private static @Nullable String at(@Nullable Integer minute) {
        return minute == null ? null : LocalTime.ofSecondOfDay(minute * 60L).toString();
    }

    /** A word of {@link #STATES}. */
    public static String state(ActivityRecord activity, LocalDate today) {
        if (activity.state() == ActivityState.OPEN) {
            return activity.isLate(today) ? "late" : "due";
        }
        return activity.state().name().toLowerCase(Locale.ROOT);
    }

    public ActivityAnswer named(@Nullable String name) {
        return with(name, by, typed, note, reason, sealed);
    }

    /** With what its report says. */
    ActivityAnswer told(Opened opened) {
        return with(
                customerName,
                opened.member(Reported.BY),
                opened.isTyped(),
                opened.member(Reported.NOTE),
                opened.member(Reported.REASON),
                opened.why());
    }

    private ActivityAnswer with(
            @Nullable String name,
            @Nullable String who,
            @Nullable Boolean unsigned,
            @Nullable String noted,
            @Nullable String because,
            @Nullable String hidden) {
        return new ActivityAnswer(
                activityId,
                planId,
                customerId,
                name,
                accountManagerId,
                method,
                tier,
                kind,
                due,
                movedFrom,
                at,
                assignedTo,
                state,
                on,
                who,
                unsigned,
                noted,
                because,
                hidden,
                report,
                revision);
    }
}
