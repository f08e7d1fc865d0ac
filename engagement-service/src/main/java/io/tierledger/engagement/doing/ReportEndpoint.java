package io.tierledger.engagement.doing;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.plans.PlanRecord;
import io.tierledger.engagement.plans.ReportTexts;
import io.tierledger.engagement.requests.Said;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersTaken;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code POST /api/activities/{id}/completion} and {@code …/skipping}: 200 with the activity as it is now, or 202 when the report
 * is stored and the stage has yet to answer. 404 unknown, 409 not open any more, 422 a date or reason that will not do.
 */
@RestController
final class ReportEndpoint {
    private final Reports reports;
    private final Completing completing;
    private final PlanFiles files;
    private final BusinessDates dates;
    private final ReportTexts texts;
    private final Blocking blocking;

    ReportEndpoint(
            Reports reports,
            Completing completing,
            PlanFiles files,
            BusinessDates dates,
            ReportTexts texts,
            Blocking blocking) {
        this.completing = completing;
        this.texts = texts;
        this.reports = reports;
        this.files = files;
        this.dates = dates;
        this.blocking = blocking;
    }

    /** @param completedOn the business date unless given */
    record Completion(
            @Nullable LocalDate completedOn, @Nullable String note) {}

    record Skipping(@Nullable String reason) {}

    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/activities/{id}/completion")
    Mono<ResponseEntity<ActivityAnswer>> complete(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody(required = false) @Nullable Completion body) {
        return blocking.call(() -> {
            String who = Person.of(user);
            Completion done = body == null ? new Completion(null, null) : body;
            ActivityId activity = activity(id);
            return told(
                    activity,
                    completing.complete(
                            activity, "completedOn", done.completedOn(), who, Said.ifAny("note", done.note())));
        });
    }

    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/activities/{id}/skipping")
    Mono<ResponseEntity<ActivityAnswer>> skip(
            @PathVariable String id, @RequestHeader(name = "Tierledger-User") String user, @RequestBody Skipping body) {
        return blocking.call(() -> {
            String who = Person.of(user);
            String reason = Said.ifAny("reason", body.reason());
            if (reason == null) {
                throw Refused.invalid("reason", "reason-required", "Say why the activity will not be done.");
            }
            ActivityId activity = activity(id);
            PlanRecord plan = ReportCheck.openPlan(activity, files.find(activity.customerId()));
            return told(
                    activity,
                    reports.store(reports.skipped(activity, dates.today().orElse(plan.from()), who, reason)));
        });
    }

    private ResponseEntity<ActivityAnswer> told(ActivityId activity, Completing.Done done) {
        ActivityAnswer answer = answer(activity);
        return done.isAnswered()
                ? ResponseEntity.ok(answer)
                : ResponseEntity.accepted().body(answer);
    }

    private ActivityAnswer answer(ActivityId id) {
        PlanFile file = files.find(id.customerId()).orElseThrow();
        PlanRecord plan = file.plan(id.plan()).orElseThrow();
        LocalDate today = dates.today().orElse(plan.from());
        ActivityRecord activity = plan.activity(id.number()).orElseThrow();
        return texts.in(List.of(ActivityAnswer.of(file, plan, activity, today))).getFirst();
    }

    private static ActivityId activity(String id) {
        return ActivityId.parse(id).orElseThrow(() -> Refused.notFound("activity", id));
    }
}
