package io.tierledger.tier.findings;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.requests.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /api/tiers/findings/{id}/task} and {@code …/dismissal}: each takes the place of what was said about the finding before. */
@RestController
final class FollowingUpEndpoint {
    private final Blocking blocking;
    private final FollowingUp following;

    FollowingUpEndpoint(Blocking blocking, FollowingUp following) {
        this.blocking = blocking;
        this.following = following;
    }

    /** @param owner id of a person; who sends it unless given */
    record Task(@Nullable String owner, @Nullable LocalDate due) {}

    record Dismissal(@Nullable String reason, @Nullable LocalDate until) {}

    @PostMapping("/api/tiers/findings/{id}/task")
    Mono<FollowedFinding> task(
            @PathVariable String id, @RequestHeader(name = "Tierledger-User") String user, @RequestBody Task task) {
        String who = Person.of(user);
        LocalDate due = given("due", task.due());
        return blocking.call(() -> following.giveTask(FindingId.named(id), task.owner(), due, who));
    }

    @PostMapping("/api/tiers/findings/{id}/dismissal")
    Mono<FollowedFinding> dismissal(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody Dismissal dismissal) {
        String who = Person.of(user);
        String reason = Typed.line("reason", dismissal.reason());
        LocalDate until = given("until", dismissal.until());
        return blocking.call(() -> following.dismiss(FindingId.named(id), reason, until, who));
    }

    private static LocalDate given(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Refused.invalid(field, "missing", field + " is missing.");
        }
        return day;
    }
}
