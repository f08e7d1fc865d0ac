package io.tierledger.engagement.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.moments.AgreementState;
import io.tierledger.engagement.requests.KnownCustomers;
import io.tierledger.engagement.requests.Said;
import io.tierledger.people.Directory;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.platform.web.describing.AnswersTaken;
import io.tierledger.platform.web.describing.Holds;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * {@code POST /api/customers/{id}/moments} records that there was contact with a customer (201), {@code GET} lists it, the newest first;
 * {@code …/{moment}/state} says whether what was agreed was kept, {@code …/{moment}/follow-up} how a complaint stands. 202 when it is
 * stored and not shown yet, 404 an unknown customer or moment, 409 an agreement that is closed or an activity that is not open any more,
 * 422 a field that does not belong to the kind or will not do.
 */
@RestController
final class MomentEndpoint {
    private final Timeline timeline;
    private final MomentFiles files;
    private final MomentAnswers answers;
    private final BusinessDates dates;
    private final KnownCustomers customers;
    private final Directory people;
    private final Blocking blocking;

    MomentEndpoint(
            Timeline timeline,
            MomentFiles files,
            MomentAnswers answers,
            BusinessDates dates,
            KnownCustomers customers,
            Directory people,
            Blocking blocking) {
        this.timeline = timeline;
        this.files = files;
        this.answers = answers;
        this.dates = dates;
        this.customers = customers;
        this.people = people;
        this.blocking = blocking;
    }

    /** @param state {@code KEPT} or {@code BROKEN} */
    record Closing(AgreementState state, @Nullable String note) {}

    @Operation(
            summary = "Record a call, visit, mail, complaint or agreement",
            description =
                    "solved, satisfied and recommendedTo are of a complaint; owner, due and state of an agreement; activityId of a "
                            + "call, visit or mail, which completes exactly that activity, and is refused as its completion is. One without is "
                            + "unplanned and completes nothing.")
    @AnswersMade
    @AnswersTaken
    @PostMapping("/api/customers/{id}/moments")
    Mono<ResponseEntity<MomentAnswer>> record(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody NewMoment.Sent body) {
        String who = Person.of(user);
        return customers.mustExist(id).then(blocking.call(() -> {
            var today = dates.present();
            NewMoment moment = NewMoment.of(body, who, today, people.now());
            Timeline.Kept kept = timeline.record(id, moment, who, today);
            URI place = place(id, kept.momentId());
            return kept.isShown()
                    ? ResponseEntity.created(place).body(one(id, kept.momentId()))
                    : ResponseEntity.accepted().location(place).<MomentAnswer>build();
        }));
    }

    @GetMapping("/api/customers/{id}/moments")
    Mono<Page<MomentAnswer>> moments(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Holds(oneOf = {"CALL", "VISIT", "MAIL", "COMPLAINT", "AGREEMENT"})
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Holds(oneOf = {"OPEN", "KEPT", "BROKEN", "SOLVED"}) @Nullable String state,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String from,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        MomentFilter filter = MomentFilter.of(kind, state, from, to);
        int most = Page.limit(limit);
        Place after = cursor == null ? null : Place.read(cursor);
        return customers.mustExist(id).then(blocking.call(() -> page(id, filter, most, after)));
    }

    private Page<MomentAnswer> page(String customerId, MomentFilter filter, int most, @Nullable Place after) {
        List<MomentRecord> found = files.of(customerId).stream()
                .filter(filter::wants)
                .filter(one -> one.place().isAfter(after))
                .limit(most + 1L)
                .toList();
        Page<MomentRecord> page = Page.cut(found, most, last -> last.place().cursor());
        return new Page<>(answers.tell(customerId, page.items(), dates.present()), page.next());
    }

    @GetMapping("/api/customers/{id}/moments/{moment}")
    Mono<MomentAnswer> moment(@PathVariable String id, @PathVariable String moment) {
        return customers.mustExist(id).then(blocking.call(() -> one(id, moment)));
    }

    @Operation(
            summary = "Say whether an agreement was kept or broken",
            description =
                    "Once; by its owner, who answers for the customer, or the back office. Of a complaint see follow-up.")
    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/customers/{id}/moments/{moment}/state")
    Mono<ResponseEntity<MomentAnswer>> close(
            @PathVariable String id,
            @PathVariable String moment,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody Closing body) {
        String who = Person.of(user);
        return customers.mustExist(id).then(blocking.call(() -> {
            AgreementState state = body.state();
            if (state == null) {
                throw Refused.invalid("state", "missing", "state is missing.");
            }
            if (state == AgreementState.OPEN) {
                throw Refused.invalid("state", "not-closed");
            }
            String note = Said.ifAny("note", body.note());
            known(id, moment);
            return told(id, moment, timeline.close(id, moment, state, note, who, dates.present()));
        }));
    }

    @Operation(
            summary = "Say how a complaint stands",
            description =
                    "As often as there is something to say; what is left out is as it was. Of an agreement see state.")
    @AnswersDone
    @AnswersTaken
    @PostMapping("/api/customers/{id}/moments/{moment}/follow-up")
    Mono<ResponseEntity<MomentAnswer>> followUp(
            @PathVariable String id,
            @PathVariable String moment,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody FollowUp body) {
        String who = Person.of(user);
        return customers.mustExist(id).then(blocking.call(() -> {
            FollowUp said = body.checked();
            known(id, moment);
            return told(id, moment, timeline.followUp(id, moment, said, who, dates.present()));
        }));
    }

    private ResponseEntity<MomentAnswer> told(String customerId, String moment, boolean isShown) {
        MomentAnswer answer = one(customerId, moment);
        return isShown ? ResponseEntity.ok(answer) : ResponseEntity.accepted().body(answer);
    }

    private MomentAnswer one(String customerId, String moment) {
        return answers.tell(customerId, List.of(known(customerId, moment)), dates.present())
                .getFirst();
    }

    private MomentRecord known(String customerId, String moment) {
        return files.find(customerId, moment).orElseThrow(() -> Refused.notFound("moment", moment));
    }

    private static URI place(String customerId, String moment) {
        return URI.create("/api/customers/" + UriUtils.encodePathSegment(customerId, "UTF-8") + "/moments/" + moment);
    }
}
