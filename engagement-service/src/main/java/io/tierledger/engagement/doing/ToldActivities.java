package io.tierledger.engagement.doing;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.plans.PlanRecord;
import io.tierledger.engagement.plans.ReportTexts;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** Tells an activity of which somebody said something. Blocks. */
final class ToldActivities {
    private final PlanFiles files;
    private final BusinessDates dates;
    private final ReportTexts texts;

    ToldActivities(PlanFiles files, BusinessDates dates, ReportTexts texts) {
        this.files = files;
        this.dates = dates;
        this.texts = texts;
    }

    /** @param isShown whether what was said is shown: 200, else 202 */
    ResponseEntity<ActivityAnswer> of(ActivityId activity, boolean isShown) {
        ActivityAnswer answer = answer(activity);
        return isShown ? ResponseEntity.ok(answer) : ResponseEntity.accepted().body(answer);
    }

    private ActivityAnswer answer(ActivityId id) {
        PlanFile file = files.find(id.customerId()).orElseThrow();
        PlanRecord plan = file.plan(id.plan()).orElseThrow();
        LocalDate today = dates.today().orElse(plan.from());
        ActivityRecord activity = plan.activity(id.number()).orElseThrow();
        return texts.in(List.of(ActivityAnswer.of(file, plan, activity, today))).getFirst();
    }

    /** @throws Refused 404 for what is no id of one */
    static ActivityId activity(String id) {
        return ActivityId.parse(id).orElseThrow(() -> Refused.notFound("activity", id));
    }
}
