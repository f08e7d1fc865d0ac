package io.tierledger.engagement.capacity;

import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.requests.AccountManagers;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersTaken;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code PUT /api/capacity/{accountManager}} records when an account manager is there, in place of what was recorded before: 200 once
 * all that is planned has moved around the absences, 202 while it has yet to. {@code GET} tells it. 404 for an unknown account
 * manager, 422 for days and hours that cannot be.
 */
@RestController
final class CapacityEndpoint {
    private final CapacityDesk desk;
    private final AccountManagers managers;
    private final Blocking blocking;

    CapacityEndpoint(CapacityDesk desk, AccountManagers managers, Blocking blocking) {
        this.desk = desk;
        this.managers = managers;
        this.blocking = blocking;
    }

    @GetMapping("/api/capacity/{accountManager}")
    Mono<CapacityAnswer> capacity(@PathVariable String accountManager) {
        return managers.mustExist(accountManager).then(blocking.call(() -> CapacityAnswer.of(desk.of(accountManager))));
    }

    @AnswersDone
    @AnswersTaken
    @PutMapping("/api/capacity/{accountManager}")
    Mono<ResponseEntity<CapacityAnswer>> record(
            @PathVariable String accountManager,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody NewCapacity said) {
        CapacityRecorded recorded = said.of(accountManager, Person.of(user));
        return managers.mustExist(accountManager).then(blocking.call(() -> {
            boolean moved = desk.record(recorded);
            CapacityAnswer answer = CapacityAnswer.of(recorded);
            return moved ? ResponseEntity.ok(answer) : ResponseEntity.accepted().body(answer);
        }));
    }
}
