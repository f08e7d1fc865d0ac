package io.tierledger.engagement.doing;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.plans.PlanRecord;
import io.tierledger.engagement.requests.Said;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersTaken;
import java.time.LocalDate;
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
    private final ToldActivities told;
    private final Blocking blocking;

    ReportEndpoint(
            Reports reports,
            Completing completing,
            PlanFiles files,
            BusinessDates dates,
            ToldActivities told,
            Blocking blocking) {
        this.completing = completing;
        this.told = told;
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
            ActivityId activity = ToldActivities.activity(id);
            return told.of(
                    activity,
                    completing
                            .complete(activity, "completedOn", done.completedOn(), who, Said.ifAny("note", done.note()))
                            .isAnswered());
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
            ActivityId activity = ToldActivities.activity(id);
            PlanRecord plan = ReportCheck.openPlan(activity, files.find(activity.customerId()));
            return told.of(
                    activity,
                    reports.store(reports.skipped(activity, dates.today().orElse(plan.from()), who, reason))
                            .isAnswered());
        });
    }
}
