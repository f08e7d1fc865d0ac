package io.tierledger.engagement.doing;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.plans.PlanRecord;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reports that an activity was done, for whoever comes to know it: who says so of the activity, and who records the contact that it was. Blocks. */
public final class Completing {
    private final Reports reports;
    private final PlanFiles files;
    private final BusinessDates dates;

    Completing(Reports reports, PlanFiles files, BusinessDates dates) {
        this.reports = reports;
        this.files = files;
        this.dates = dates;
    }

    /**
     * @param report position of the event that reports it
     * @param isAnswered false while the stage has yet to agree
     */
    public record Done(long report, boolean isAnswered) {}

    /**
     * The contact of a customer completes one of its activities.
     *
     * @param on the day of the contact, not after the business date
     * @param who id of who reports it
     * @throws Refused 404 for an activity that the customer never had, 409 for one that is not open any more, 422 {@code on} before its plan
     */
    public Done complete(String customerId, String activity, LocalDate on, String who, @Nullable String note)
            throws InterruptedException {
        ActivityId id = ActivityId.parse(activity)
                .filter(one -> one.customerId().equals(customerId))
                .orElseThrow(() -> Refused.notFound("activity", activity));
        return complete(id, "on", on, who, note);
    }

    /**
     * @param field what the body calls the day
     * @param on the business date where nobody says when
     */
    Done complete(ActivityId activity, String field, @Nullable LocalDate on, String who, @Nullable String note)
            throws InterruptedException {
        PlanRecord plan = ReportCheck.openPlan(activity, files.find(activity.customerId()));
        LocalDate today = dates.today().orElse(plan.from());
        LocalDate day = on == null ? today : on;
        ReportCheck.within(field, plan, day, today);
        return reports.store(reports.completed(activity, day, who, note));
    }
}
