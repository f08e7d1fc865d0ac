package io.tierledger.customer.relating;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.customers.CustomerCommand;
import io.tierledger.customer.customers.CustomerCommand.AssignAccountManager;
import io.tierledger.customer.customers.CustomerCommand.ChangeStatus;
import io.tierledger.customer.customers.CustomerCommand.EstimateWallet;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.eventsourcing.AskCustomer;
import io.tierledger.customer.eventsourcing.Asking;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.ordering.Money;
import io.tierledger.customer.proposals.Matter;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.customer.registering.RelationRefusal;
import io.tierledger.customer.saying.Saying;
import io.tierledger.neighbours.WhoJudged;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A person decides about a customer, with a reason and under a name. */
@RestController
final class DecidingAboutACustomer {
    private static final String USER = "Tierledger-User";
    private static final String IF_MATCH = "If-Match";

    private final Customers customers;
    private final Asking asking;
    private final CurrentClock clock;
    private final Blocking blocking;
    private final CustomerDesk desk;
    private final Saying saying;
    private final WhoJudged judging;

    DecidingAboutACustomer(
            Customers customers,
            Asking asking,
            CurrentClock clock,
            Blocking blocking,
            CustomerDesk desk,
            Saying saying,
            WhoJudged judging) {
        this.saying = saying;
        this.judging = judging;
        this.desk = desk;
        this.customers = customers;
        this.asking = asking;
        this.clock = clock;
        this.blocking = blocking;
    }

    /** @param proposal id of what is carried out, which must still wait; null where nothing was put forward */
    record NewStatus(
            @Nullable Status status,
            @Nullable String reason,
            @Nullable String proposal) {}

    /**
     * @param accountManagerId nobody when null
     * @param proposal id of what is carried out, which must still wait; null where nothing was put forward
     */
    record NewAccountManager(
            @Nullable String accountManagerId,
            @Nullable String reason,
            @Nullable String proposal) {}

    /** @param estimatedSpend a year, with any supplier, in the reporting currency */
    record NewEstimate(
            @Nullable Amount estimatedSpend,
            @Nullable String productGroup,
            @Nullable String reason) {}

    @PostMapping("/api/customers/{id}/status")
    Mono<ResponseEntity<CustomerPage>> status(
            @PathVariable String id,
            @RequestBody NewStatus said,
            @RequestHeader(name = USER) String user,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            ServerWebExchange exchange) {
        Admission admission = Admission.of(exchange);
        String person = Person.of(user);
        String reason = Checked.required("reason", said.reason(), Checked.REASON);
        Status to = said.status();
        if (to == null) {
            throw Refused.invalid("status", "missing", "status is missing.");
        }
        Long read = IfMatch.version(ifMatch);
        return blocking.call(() -> {
            customers.find(id);
            customers.mustStillWait(id, Matter.STATUS, said.proposal());
            mustBeAnother(admission, id);
            PersonSaid why = saying.ofStatus(id, person, reason);
            return changed(new ChangeStatus(id, to, why, clock.date()), read, admission.reach());
        });
    }

    @PutMapping("/api/customers/{id}/account-manager")
    Mono<ResponseEntity<CustomerPage>> accountManager(
            @PathVariable String id,
            @RequestBody NewAccountManager said,
            @RequestHeader(name = USER) String user,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            ServerWebExchange exchange) {
        Admission admission = Admission.of(exchange);
        String person = Person.of(user);
        String reason = Checked.required("reason", said.reason(), Checked.REASON);
        String to = Checked.idOrNone("accountManagerId", said.accountManagerId());
        Long read = IfMatch.version(ifMatch);
        return blocking.call(() -> {
            mustBeKnown(to);
            customers.find(id);
            customers.mustStillWait(id, Matter.ACCOUNT_MANAGER, said.proposal());
            mustBeAnother(admission, id);
            PersonSaid why = saying.ofAccountManager(id, person, reason);
            return changed(new AssignAccountManager(id, to, why, clock.date()), read, admission.reach());
        });
    }

    /** Than who gave a judgement that counts, under whichever method. */
    private void mustBeAnother(Admission deciding, String customerId) {
        Set<String> judges = judging.of(customerId, null);
        deciding.mustStandApart(facts -> facts.judgedBy(judges));
    }

    private void mustBeKnown(@Nullable String manager) {
        if (manager != null && !desk.knowsManager(manager)) {
            RelationRefusal unknown = new RelationRefusal.UnknownAccountManager(manager);
            throw Refused.invalid("accountManagerId", unknown.code(), unknown.words());
        }
    }

    @PutMapping("/api/customers/{id}/wallet-estimate")
    Mono<ResponseEntity<CustomerPage>> walletEstimate(
            @PathVariable String id,
            @RequestBody NewEstimate said,
            @RequestHeader(name = USER) String user,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            Reach reach) {
        String person = Person.of(user);
        String reason = Checked.required("reason", said.reason(), Checked.REASON);
        long spend = Money.minorIn(customers.currency(), "estimatedSpend", said.estimatedSpend());
        if (spend < 0) {
            throw Refused.invalid(
                    "estimatedSpend",
                    "negative",
                    "estimatedSpend is below zero: "
                            + Amount.ofMinor(spend, customers.currency()).amount());
        }
        String group = Checked.optional("productGroup", said.productGroup(), Checked.ID);
        Long read = IfMatch.version(ifMatch);
        return blocking.call(() -> {
            customers.find(id);
            PersonSaid why = saying.ofEstimate(id, person, reason);
            return changed(new EstimateWallet(id, spend, customers.currency(), group, why, clock.date()), read, reach);
        });
    }

    private ResponseEntity<CustomerPage> changed(CustomerCommand command, @Nullable Long read, Reach reach) {
        asking.<Long>ask(new AskCustomer(command, read));
        return customers.answer(command.customerId(), 200, reach);
    }
}
