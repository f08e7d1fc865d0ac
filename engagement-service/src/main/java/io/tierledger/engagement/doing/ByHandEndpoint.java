package io.tierledger.engagement.doing;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.reports.ActivityAssigned;
import io.tierledger.engagement.requests.AccountManagers;
import io.tierledger.engagement.requests.Said;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersTaken;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code POST /api/activities/{id}/move} puts an open activity on another day of its slot or at a time of its day, and {@code …/assignment}
 * gives it to an account manager, to the {@code back-office}, or, without {@code to}, to whoever answers for the customer: 200 with the
 * activity as it is now, or 202 while that is stored and not shown yet. 404 unknown, 409 not open any more, 422 a day or time that cannot be.
 */
@RestController
final class ByHandEndpoint {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final int SECONDS = 60;

    private final ByHand byHand;
    private final ToldActivities told;
    private final AccountManagers managers;
    private final Blocking blocking;

    ByHandEndpoint(ByHand byHand, ToldActivities told, AccountManagers managers, Blocking blocking) {
        this.byHand = byHand;
        this.told = told;
        this.managers = managers;
        this.blocking = blocking;
    }

    /**
     * @param due its own day unless given
     * @param at local time, for example {@code 10:30}; at some time of the day unless given
     */
    record Move(@Nullable LocalDate due, @Nullable String at) {}

    /** @param to whoever answers for the customer unless given */
    record Assignment(@Nullable String to) {}

    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/activities/{id}/move")
    Mono<ResponseEntity<ActivityAnswer>> move(
            @PathVariable String id, @RequestHeader(name = "Tierledger-User") String user, @RequestBody Move body) {
        return blocking.call(() -> {
            String who = Person.of(user);
            ActivityId activity = ToldActivities.activity(id);
            LocalDate due = body.due() == null ? null : Said.inOurYears("due", body.due());
            return told.of(activity, byHand.move(activity, due, minute(body.at()), who));
        });
    }

    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/activities/{id}/assignment")
    Mono<ResponseEntity<ActivityAnswer>> assign(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody Assignment body) {
        String who = Person.of(user);
        String to = Said.ifAny("to", body.to());
        return mustExist(to).then(blocking.call(() -> {
            ActivityId activity = ToldActivities.activity(id);
            return told.of(activity, byHand.assign(activity, to, who));
        }));
    }

    private Mono<Void> mustExist(@Nullable String to) {
        return to == null || to.equals(ActivityAssigned.BACK_OFFICE) ? Mono.empty() : managers.mustExist("to", to);
    }

    private static @Nullable Integer minute(@Nullable String at) {
        if (at == null || at.isBlank()) {
            return null;
        }
        if (!at.matches(TIME)) {
            throw Refused.invalid("at", "bad-time");
        }
        return LocalTime.parse(at).toSecondOfDay() / SECONDS;
    }
}
