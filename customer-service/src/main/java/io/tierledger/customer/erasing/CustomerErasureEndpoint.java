package io.tierledger.customer.erasing;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.erasing.ErasureEvent.ErasureApproved;
import io.tierledger.customer.erasing.ErasureEvent.ErasureRequested;
import io.tierledger.customer.erasing.ErasureEvent.ErasureWithdrawn;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.people.Act;
import io.tierledger.customer.people.Signing;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.platform.web.describing.AnswersNothing;
import io.tierledger.platform.web.describing.AnswersTaken;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.KeyEraser;
import io.tierledger.sealing.Subject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks for the erasure of a customer who was removed, approves it as another, withdraws it before, and tells how far it is. */
@RestController
final class CustomerErasureEndpoint {
    private static final String USER = "Tierledger-User";

    private final ErasureDesk desk;
    private final ClearText clearText;
    private final Signing signing;
    private final KeyEraser keys;
    private final GivenTexts texts;
    private final ZoneId zone;
    private final Blocking blocking;

    CustomerErasureEndpoint(
            ErasureDesk desk,
            ClearText clearText,
            Signing signing,
            KeyEraser keys,
            GivenTexts texts,
            TierledgerProperties properties,
            Blocking blocking) {
        this.desk = desk;
        this.clearText = clearText;
        this.signing = signing;
        this.keys = keys;
        this.texts = texts;
        this.zone = properties.zone();
        this.blocking = blocking;
    }

    record NewErasure(@Nullable String reason) {}

    @GetMapping("/api/customers/{id}/erasure")
    Mono<ErasurePage> one(@PathVariable String id) {
        return blocking.call(() -> page(id));
    }

    /** Waits for another administrator. */
    @AnswersMade
    @PostMapping("/api/customers/{id}/erasure")
    Mono<ResponseEntity<ErasurePage>> request(
            @PathVariable String id, @RequestBody NewErasure said, @RequestHeader(name = USER) String user) {
        String by = Person.of(user);
        String reason = Checked.required("reason", said.reason(), Checked.REASON);
        return blocking.call(() -> {
            ErasureDesk.Known seen = desk.look(id);
            mayBeRequested(id, seen);
            clearText.mustBeGone(id, seen.customer());
            Act act = signing.act(stream(id), by, reason);
            desk.write(id, known -> {
                mayBeRequested(id, known);
                return List.of(ErasureDesk.event(new ErasureRequested(ErasureDesk.CUSTOMER, id, act)));
            });
            return ResponseEntity.status(201).body(page(id));
        });
    }

    /** By another than who requested it: from here on it is carried out, and nobody takes it back. */
    @AnswersTaken
    @PostMapping("/api/customers/{id}/erasure/approval")
    Mono<ResponseEntity<ErasurePage>> approve(
            @PathVariable String id, @RequestHeader(name = USER) String user, ServerWebExchange exchange) {
        String by = Person.of(user);
        Admission admission = Admission.of(exchange);
        return blocking.call(() -> {
            mustBeAnother(admission, requested(id, desk.look(id)));
            int epoch = keys.newestEpoch(Subject.customer(id));
            Act act = signing.act(stream(id), by, null);
            desk.write(id, known -> {
                Erasure erasure = requested(id, known);
                mustBeAnother(admission, erasure);
                mustBeRemoved(known.mustBeThere(id));
                return List.of(ErasureDesk.event(
                        new ErasureApproved(ErasureDesk.CUSTOMER, id, erasure.erasureId(), epoch, act)));
            });
            return ResponseEntity.accepted().body(page(id));
        });
    }

    /** By whichever administrator, as long as nobody has approved it. */
    @AnswersNothing
    @DeleteMapping("/api/customers/{id}/erasure")
    Mono<ResponseEntity<Void>> withdraw(@PathVariable String id, @RequestHeader(name = USER) String user) {
        String by = Person.of(user);
        return blocking.call(() -> {
            requested(id, desk.look(id));
            Act act = signing.act(stream(id), by, null);
            desk.write(
                    id,
                    known -> List.of(ErasureDesk.event(new ErasureWithdrawn(
                            ErasureDesk.CUSTOMER, id, requested(id, known).erasureId(), act))));
            return ResponseEntity.noContent().build();
        });
    }

    private static String stream(String id) {
        return ErasureEvent.stream(ErasureDesk.CUSTOMER, id);
    }

    private static void mayBeRequested(String id, ErasureDesk.Known known) {
        Customer.Known customer = known.mustBeThere(id);
        if (customer.isErased()) {
            throw new Refused(409, "already-erased");
        }
        mustBeRemoved(customer);
        known.erasure().map(Erasure::state).ifPresent(state -> {
            if (state == Erasure.State.REQUESTED || state == Erasure.State.RUNNING) {
                throw new Refused(409, "erasure-requested");
            }
        });
    }

    private static void mustBeRemoved(Customer.Known customer) {
        if (customer.status() != Status.REMOVED) {
            throw new Refused(409, "not-removed")
                    .with("present", customer.status().name());
        }
    }

    private static Erasure requested(String id, ErasureDesk.Known known) {
        if (known.mustBeThere(id).isErased()) {
            throw new Refused(409, "already-erased");
        }
        return known.erasure()
                .filter(one -> one.state() == Erasure.State.REQUESTED)
                .orElseThrow(() -> new Refused(409, "no-erasure-requested"));
    }

    private static void mustBeAnother(Admission admission, Erasure erasure) {
        admission.mustStandApart(facts -> facts.putForwardBy(erasure.requested().by()));
    }

    private ErasurePage page(String id) {
        ErasureDesk.Known known = desk.look(id);
        LocalDate on = known.mustBeThere(id).isErased() ? History.erasedOn(known.customer(), zone) : null;
        return known.erasure()
                .map(erasure -> ErasurePage.of(erasure, on, texts))
                .orElseGet(() -> ErasurePage.without(id, on));
    }
}
