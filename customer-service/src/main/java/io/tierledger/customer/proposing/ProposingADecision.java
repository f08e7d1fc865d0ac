package io.tierledger.customer.proposing;

import io.tierledger.contracts.Actor;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.proposals.Matter;
import io.tierledger.customer.proposals.ProposalEvent;
import io.tierledger.customer.proposals.ProposalEvent.DecisionProposed;
import io.tierledger.customer.proposals.ProposalEvent.ProposalClosed;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersNothing;
import io.tierledger.rights.Reach;
import io.tierledger.sealing.Opened;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Texts;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Puts forward a status or an account manager, for who decides about it ({@code POST …/status}, {@code PUT …/account-manager}); takes it back
 * or declines it; and lists what waits. What is decided in the same matter, and how, settles it.
 */
@RestController
final class ProposingADecision {
    private static final String USER = "Tierledger-User";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ProposalDesk desk;
    private final ProposalList list;
    private final CustomerDesk customers;
    private final Texts texts;
    private final EventLog log;
    private final Projections projections;
    private final Blocking blocking;

    ProposingADecision(
            ProposalDesk desk,
            ProposalList list,
            CustomerDesk customers,
            Texts texts,
            EventLog log,
            Projections projections,
            Blocking blocking) {
        this.desk = desk;
        this.list = list;
        this.customers = customers;
        this.texts = texts;
        this.log = log;
        this.projections = projections;
        this.blocking = blocking;
    }

    record WantedStatus(@Nullable Status status, @Nullable String reason) {}

    /** @param accountManagerId nobody when null */
    record WantedAccountManager(
            @Nullable String accountManagerId, @Nullable String reason) {}

    /** @param proposal id of the one that was read; null for whichever waits */
    record Closed(@Nullable String reason, @Nullable String proposal) {}

    @GetMapping("/api/proposals")
    Mono<Page<ProposedDecision>> waiting(
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach) {
        int most = Page.limit(limit);
        return blocking.call(() -> {
            if (accountManager != null && !(reach.covers(accountManager) && customers.knowsManager(accountManager))) {
                throw Refused.notFound("account manager", accountManager);
            }
            if (customer != null) {
                list.mustBeThere(customer, reach);
            }
            return list.page(new ProposalList.Asked(accountManager, customer, reach), most, cursor);
        });
    }

    /** What was put forward about one, the last first, with what came of it. */
    @GetMapping("/api/customers/{id}/proposals")
    Mono<Page<PastProposal>> ofOne(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return blocking.call(() -> list.all(id, most, cursor));
    }

    @PutMapping("/api/customers/{id}/status/proposal")
    Mono<ProposedDecision> status(
            @PathVariable String id,
            @RequestBody WantedStatus said,
            @RequestHeader(name = USER) String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        Status to = said.status();
        if (to == null) {
            throw Refused.invalid("status", "missing", "status is missing.");
        }
        return proposed(id, Matter.STATUS, to.name(), said.reason(), user, match);
    }

    @PutMapping("/api/customers/{id}/account-manager/proposal")
    Mono<ProposedDecision> accountManager(
            @PathVariable String id,
            @RequestBody WantedAccountManager said,
            @RequestHeader(name = USER) String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        String to = Checked.idOrNone("accountManagerId", said.accountManagerId());
        return proposed(id, Matter.ACCOUNT_MANAGER, to, said.reason(), user, match);
    }

    private Mono<ProposedDecision> proposed(
            String id, Matter matter, @Nullable String to, @Nullable String why, String user, @Nullable String match) {
        String by = Person.of(user);
        String reason = Checked.required("reason", why, Checked.REASON);
        Long read = IfMatch.version(match);
        return blocking.call(() -> {
            if (matter == Matter.ACCOUNT_MANAGER) {
                customers.mustKnowManager("accountManagerId", to);
            }
            list.mustBeThere(id, Reach.EVERYBODY);
            ProposalDesk.Stored stored =
                    desk.propose(id, matter, to, read, said(DecisionProposed.placeOf(id), by, reason));
            untilItIsListed();
            return list.shown(
                    id, stored, new Opened.By(by, Map.of(), new Opened.Text(Map.of(ProposalEvent.REASON, reason))));
        });
    }

    @AnswersNothing
    @DeleteMapping("/api/customers/{id}/status/proposal")
    Mono<ResponseEntity<Void>> closeStatus(
            @PathVariable String id,
            @RequestBody Closed said,
            @RequestHeader(name = USER) String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return closed(id, Matter.STATUS, said, user, match);
    }

    @AnswersNothing
    @DeleteMapping("/api/customers/{id}/account-manager/proposal")
    Mono<ResponseEntity<Void>> closeAccountManager(
            @PathVariable String id,
            @RequestBody Closed said,
            @RequestHeader(name = USER) String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        return closed(id, Matter.ACCOUNT_MANAGER, said, user, match);
    }

    private Mono<ResponseEntity<Void>> closed(
            String id, Matter matter, Closed said, String user, @Nullable String match) {
        Long read = IfMatch.version(match);
        String by = Person.of(user);
        String reason = Checked.required("reason", said.reason(), Checked.REASON);
        return blocking.call(() -> {
            list.mustBeThere(id, Reach.EVERYBODY);
            desk.close(id, matter, said.proposal(), read, said(ProposalClosed.placeOf(id), by, reason));
            untilItIsListed();
            return ResponseEntity.noContent().build();
        });
    }

    private PersonSaid said(Place place, String by, String reason) {
        return new PersonSaid(Actor.signedIn(by), true, texts.seal(place, Map.of(ProposalEvent.REASON, reason)));
    }

    private void untilItIsListed() throws InterruptedException {
        projections.await(log.lastPosition(), LIMIT);
    }
}
