package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.requests.AccountManagers;
import io.tierledger.engagement.requests.KnownCustomers;
import io.tierledger.engagement.requests.Said;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.platform.web.describing.AnswersTaken;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Reach;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * {@code POST /api/requests} records what a customer asks (201, or 200 when it was recorded before), {@code GET} lists what is open or
 * was answered, the latest first; {@code POST /api/requests/{id}/answer}, {@code …/waiting} (the customer is to answer: the clock stands
 * still), {@code …/resumption} and {@code …/assignment} say what becomes of one. 202 when it is stored and not shown yet, 404 unknown,
 * 409 answered already or out of turn, 422 a moment or text that will not do.
 */
@RestController
final class RequestEndpoint {
    private final Desk desk;
    private final DeskClock clock;
    private final RequestFiles files;
    private final RequestAnswers answers;
    private final KnownCustomers customers;
    private final AccountManagers managers;
    private final Moments moments;
    private final WhoseRequest whose;
    private final Blocking blocking;
    private final String currency;

    RequestEndpoint(
            Desk desk,
            DeskClock clock,
            RequestFiles files,
            RequestAnswers answers,
            KnownCustomers customers,
            AccountManagers managers,
            Moments moments,
            WhoseRequest whose,
            Blocking blocking,
            TierledgerProperties properties) {
        this.whose = whose;
        this.desk = desk;
        this.clock = clock;
        this.files = files;
        this.answers = answers;
        this.customers = customers;
        this.managers = managers;
        this.moments = moments;
        this.blocking = blocking;
        this.currency = properties.currency();
    }

    /**
     * @param answeredAt now unless given
     * @param note what was answered
     */
    record Answering(@Nullable Instant answeredAt, @Nullable String note) {}

    /**
     * @param since now unless given
     * @param awaits what the customer is to say first
     */
    record Pausing(@Nullable Instant since, @Nullable String awaits) {}

    /** @param at now unless given */
    record Resuming(@Nullable Instant at) {}

    /** @param to an account manager, or {@code back-office} */
    record Assigning(String to) {}

    private record Stored(RequestRecord record, LocalDateTime now, boolean shown) {}

    @AnswersMade
    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/requests")
    Mono<ResponseEntity<RequestAnswer>> receive(
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody NewRequest.Sent body,
            ServerWebExchange exchange) {
        String who = Person.of(user);
        Admission admission = Admission.of(exchange);
        return blocking.call(() -> received(body))
                .flatMap(received -> customers
                        .mustExist("customerId", received.request().customerId())
                        .then(blocking.call(() -> {
                            mustReach(admission, received.request().customerId());
                            desk.receive(received.request(), who);
                            return received;
                        })))
                .flatMap(this::told);
    }

    /** A customer that is out of reach is told as one that there is not. */
    private void mustReach(Admission admission, String customerId) {
        Facts facts = whose.ofCustomer(customerId);
        if (!admission.reach().covers(facts.accountManager())) {
            throw KnownCustomers.unknown("customerId", customerId);
        }
        admission.mustReach(facts);
    }

    /** Who sends the same again without saying when it came means the moment that was taken the first time. */
    private Received received(NewRequest.Sent body) {
        Optional<RequestRecord> known = Optional.ofNullable(body.requestId())
                .map(String::strip)
                .flatMap(files::find)
                .filter(RequestRecord::isKnown);
        LocalDateTime now = known.map(RequestRecord::received).orElseGet(() -> clock.now(List.of()));
        return new Received(NewRequest.of(body, moments, now, currency), known.isPresent());
    }

    private record Received(NewRequest request, boolean known) {
        URI place() {
            return URI.create("/api/requests/" + UriUtils.encodePathSegment(request.requestId(), "UTF-8"));
        }
    }

    /** What is promised is not known before the stage has said it. */
    private Mono<ResponseEntity<RequestAnswer>> told(Received received) {
        return blocking.call(() -> files.find(received.request().requestId()).filter(RequestRecord::isKnown))
                .flatMap(found -> found.isEmpty()
                        ? Mono.just(ResponseEntity.accepted()
                                .location(received.place())
                                .<RequestAnswer>build())
                        : told(new Stored(found.get(), clock.now(List.of(found.get())), true))
                                .map(answer -> received.known()
                                        ? ResponseEntity.ok(answer)
                                        : ResponseEntity.created(received.place())
                                                .body(answer)));
    }

    @GetMapping("/api/requests/{id}")
    Mono<RequestAnswer> request(@PathVariable String id) {
        return blocking.call(() -> stored(id, true)).flatMap(this::told);
    }

    @GetMapping("/api/requests")
    Mono<Page<RequestAnswer>> requests(
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Holds(oneOf = {"open", "answered"}) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach) {
        if (state != null && !state.equals("open") && !state.equals("answered")) {
            throw new Refused(400, "bad-request-state").with("field", "state");
        }
        int most = Page.limit(limit);
        Latest after = cursor == null ? null : Latest.read(cursor);
        Filter filter = new Filter(customerId, assignee, whose.seen(reach));
        String manager = RequestRecord.BACK_OFFICE.equals(assignee) ? null : assignee;
        return managers.mustExist(manager, reach)
                .then(customerId == null ? Mono.<Void>empty() : mustBeShown(customerId, reach))
                .then(blocking.call(() -> "answered".equals(state)
                        ? files.answered(filter, after, most + 1)
                        : files.open(filter, after, most + 1)))
                .flatMap(found -> page(found, most));
    }

    private Mono<Void> mustBeShown(String customerId, Reach reach) {
        return customers
                .mustExist(customerId)
                .then(blocking.call(() -> whose.ofCustomer(customerId)))
                .flatMap(facts -> reach.covers(facts.accountManager())
                        ? Mono.<Void>empty()
                        : Mono.error(Refused.notFound("customer", customerId)));
    }

    private Mono<Page<RequestAnswer>> page(List<RequestRecord> found, int most) {
        Page<RequestRecord> page = Page.cut(found, most, last -> Latest.of(last).cursor());
        return blocking.call(() -> clock.now(found))
                .flatMap(now -> answers.tell(page.items(), now))
                .map(told -> new Page<>(told, page.next()));
    }

    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/requests/{id}/answer")
    Mono<ResponseEntity<RequestAnswer>> answer(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody(required = false) @Nullable Answering body) {
        String who = Person.of(user);
        Answering said = body == null ? new Answering(null, null) : body;
        return change(
                id,
                (record, now) -> desk.answer(
                        record,
                        moments.happened("answeredAt", said.answeredAt(), now),
                        who,
                        Said.ifAny("note", said.note())));
    }

    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/requests/{id}/waiting")
    Mono<ResponseEntity<RequestAnswer>> pause(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody(required = false) @Nullable Pausing body) {
        String who = Person.of(user);
        Pausing said = body == null ? new Pausing(null, null) : body;
        return change(
                id,
                (record, now) -> desk.pause(
                        record,
                        moments.happened("since", said.since(), now),
                        who,
                        Said.ifAny("awaits", said.awaits())));
    }

    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/requests/{id}/resumption")
    Mono<ResponseEntity<RequestAnswer>> resume(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody(required = false) @Nullable Resuming body) {
        String who = Person.of(user);
        Instant at = body == null ? null : body.at();
        return change(id, (record, now) -> desk.resume(record, moments.happened("at", at, now), who));
    }

    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/requests/{id}/assignment")
    Mono<ResponseEntity<RequestAnswer>> assign(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody Assigning body) {
        String who = Person.of(user);
        String to = Said.needed("to", body.to());
        boolean backOffice = to.equals(RequestRecord.BACK_OFFICE);
        return (backOffice ? Mono.<Void>empty() : managers.mustExist("to", to))
                .then(change(id, (record, now) -> desk.assign(record, backOffice ? null : to, who)));
    }

    private interface Change {
        /** @return whether what became of it is shown */
        boolean of(RequestRecord record, LocalDateTime now) throws InterruptedException;
    }

    private Mono<ResponseEntity<RequestAnswer>> change(String id, Change change) {
        return blocking.call(() -> {
                    RequestRecord record = known(id);
                    return stored(id, change.of(record, clock.now(List.of(record))));
                })
                .flatMap(stored -> told(stored)
                        .map(answer -> stored.shown()
                                ? ResponseEntity.ok(answer)
                                : ResponseEntity.accepted().body(answer)));
    }

    private Stored stored(String id, boolean shown) {
        RequestRecord record = known(id);
        return new Stored(record, clock.now(List.of(record)), shown);
    }

    private RequestRecord known(String id) {
        return files.find(id).filter(RequestRecord::isKnown).orElseThrow(() -> Refused.notFound("request", id));
    }

    private Mono<RequestAnswer> told(Stored stored) {
        return answers.tell(stored.record(), stored.now());
    }
}
