package io.tierledger.engagement.servicelevels;

import io.swagger.v3.oas.annotations.Operation;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.partition.Entitled;
import io.tierledger.engagement.partition.Entitled.Standing;
import io.tierledger.engagement.requests.KnownCustomers;
import io.tierledger.engagement.requests.Said;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersTaken;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code GET /api/service-levels/{customerId}}: what a customer is granted and given under the leading method. {@code PUT
 * …/exceptions/{capability}} records what was agreed with it, or puts an exception forward; {@code …/approval} by a second person,
 * {@code DELETE …/proposal} takes it back or declines it, {@code DELETE …/exceptions/{capability}} ends one that is in force. 202 when it is
 * stored and not shown yet, 404 unknown, 409 while no method leads or the customer has no tier.
 */
@RestController
final class LevelEndpoint {
    private final Levelling levelling;
    private final LevelAnswers answers;
    private final Entitled entitled;
    private final KnownCustomers customers;
    private final Blocking blocking;

    LevelEndpoint(
            Levelling levelling, LevelAnswers answers, Entitled entitled, KnownCustomers customers, Blocking blocking) {
        this.levelling = levelling;
        this.answers = answers;
        this.entitled = entitled;
        this.customers = customers;
        this.blocking = blocking;
    }

    record Ending(@Nullable String reason) {}

    /** @param id of what the approver read; whatever stands unless given */
    record Approving(@Nullable String id) {}

    @GetMapping("/api/service-levels/{customerId}")
    Mono<LevelsAnswer> levels(@PathVariable String customerId) {
        return customers
                .mustExist(customerId)
                .then(blocking.call(() -> answers.tell(customerId, standing(customerId))));
    }

    @Operation(
            summary = "Agree on a level, or put an exception forward",
            description =
                    "Up to what the tier is granted it is agreed at once. Above that it is put forward: until and counterPromise are "
                            + "needed, and a sales manager who neither put it forward nor judged the customer approves it.")
    @AnswersDone
    @AnswersTaken
    @PutMapping("/api/service-levels/{customerId}/exceptions/{capability}")
    Mono<ResponseEntity<LevelAnswer>> wish(
            @PathVariable String customerId,
            @PathVariable String capability,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody NewLevel.Sent body) {
        String who = Person.of(user);
        return change(
                customerId,
                capability,
                (one, standing) -> levelling.wish(customerId, NewLevel.of(one, body, standing), who, standing.today()));
    }

    @Operation(
            summary = "Approve an exception",
            description = "What the customer does for it becomes an agreement, due on the last day of the exception.")
    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/service-levels/{customerId}/exceptions/{capability}/approval")
    Mono<ResponseEntity<LevelAnswer>> approve(
            @PathVariable String customerId,
            @PathVariable String capability,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody(required = false) @Nullable Approving body,
            ServerWebExchange exchange) {
        String who = Person.of(user);
        String seen = body == null ? null : body.id();
        Admission admission = Admission.of(exchange);
        return change(
                customerId,
                capability,
                (one, standing) -> levelling.approve(customerId, one, seen, who, admission, standing));
    }

    @AnswersDone
    @AnswersTaken
    @DeleteMapping("/api/service-levels/{customerId}/exceptions/{capability}/proposal")
    Mono<ResponseEntity<LevelAnswer>> close(
            @PathVariable String customerId,
            @PathVariable String capability,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody(required = false) @Nullable Ending body) {
        return ended(
                customerId,
                capability,
                user,
                body,
                (one, reason, who, today) -> levelling.close(customerId, one, reason, who, today));
    }

    @AnswersDone
    @AnswersTaken
    @DeleteMapping("/api/service-levels/{customerId}/exceptions/{capability}")
    Mono<ResponseEntity<LevelAnswer>> lift(
            @PathVariable String customerId,
            @PathVariable String capability,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody(required = false) @Nullable Ending body,
            ServerWebExchange exchange) {
        Admission admission = Admission.of(exchange);
        return ended(
                customerId,
                capability,
                user,
                body,
                (one, reason, who, today) -> levelling.lift(customerId, one, reason, who, admission, today));
    }

    @Operation(
            summary = "What was agreed counts no more",
            description = "The customer is given what its tier is granted again.")
    @AnswersDone
    @AnswersTaken
    @DeleteMapping("/api/service-levels/{customerId}/agreed/{capability}")
    Mono<ResponseEntity<LevelAnswer>> endAgreed(
            @PathVariable String customerId,
            @PathVariable String capability,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody(required = false) @Nullable Ending body) {
        return ended(
                customerId,
                capability,
                user,
                body,
                (one, reason, who, today) -> levelling.endAgreed(customerId, one, reason, who, today));
    }

    /** With a reason something ends that stands. */
    private interface Ended {
        boolean of(Capability capability, String reason, String who, LocalDate today) throws InterruptedException;
    }

    private Mono<ResponseEntity<LevelAnswer>> ended(
            String customerId, String capability, String user, @Nullable Ending body, Ended ended) {
        String who = Person.of(user);
        String said = body == null ? null : body.reason();
        return change(
                customerId,
                capability,
                (one, standing) -> ended.of(one, Said.needed("reason", said), who, standing.today()));
    }

    private interface Change {
        /** @return whether what became of it is shown */
        boolean of(Capability capability, Standing standing) throws InterruptedException;
    }

    private Mono<ResponseEntity<LevelAnswer>> change(String customerId, String capability, Change change) {
        return customers.mustExist(customerId).then(blocking.call(() -> {
            Capability one =
                    Capability.called(capability).orElseThrow(() -> Refused.notFound("capability", capability));
            boolean isShown = change.of(one, standing(customerId));
            LevelAnswer answer = answers.tell(customerId, one, standing(customerId));
            return isShown
                    ? ResponseEntity.ok(answer)
                    : ResponseEntity.accepted().body(answer);
        }));
    }

    private Standing standing(String customerId) {
        return entitled.of(customerId)
                .orElseThrow(
                        () -> Refused.conflict("nothing-is-granted", "No method leads yet, so nothing is granted."));
    }
}
