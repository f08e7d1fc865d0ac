package io.tierledger.customer.relating;

import io.tierledger.customer.eventsourcing.CustomerRefusals;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.customer.registering.Registered;
import io.tierledger.customer.registering.RelationRefusal;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersMade;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reads and writes one customer. Its name goes beside the store in the same transaction, so this path is the desk's own. */
@RestController
public final class OneCustomer {
    private final Customers customers;
    private final CustomerDesk desk;
    private final Blocking blocking;

    public OneCustomer(Customers customers, CustomerDesk desk, Blocking blocking) {
        this.customers = customers;
        this.desk = desk;
        this.blocking = blocking;
    }

    @GetMapping("/api/customers/{id}")
    Mono<ResponseEntity<CustomerPage>> get(@PathVariable String id) {
        return blocking.call(() -> customers.answer(id, 200));
    }

    @AnswersMade
    @AnswersDone
    @PutMapping("/api/customers/{id}")
    Mono<ResponseEntity<CustomerPage>> put(
            @PathVariable String id,
            @RequestBody NewCustomer said,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Tierledger-User", required = false) @Nullable String user) {
        String decidedBy = user == null ? "api" : Person.of(user);
        Long expected = IfMatch.version(ifMatch);
        CustomerTerms terms = said.terms(id, customers.currency());
        return blocking.call(() -> {
            RelationRefusal wrong = desk.objection(terms);
            if (wrong != null) {
                throw Refused.invalid(field(wrong), wrong.code(), wrong.words());
            }
            return register(id, terms, expected, decidedBy);
        });
    }

    private static String field(RelationRefusal wrong) {
        return wrong instanceof RelationRefusal.UnknownAccountManager ? "accountManagerId" : "parentId";
    }

    private ResponseEntity<CustomerPage> register(
            String id, CustomerTerms terms, @Nullable Long expected, String decidedBy) {
        return switch (desk.register(terms, expected, decidedBy)) {
            case Registered.Stored stored -> customers.answer(id, stored.isNew() ? 201 : 200);
            case Registered.NothingChanged same -> customers.answer(id, 200);
            case Registered.Rejected rejected -> throw CustomerRefusals.asProblem(rejected.refusal());
            case Registered.Stale stale ->
                throw Refused.stale("The customer has version " + stale.version() + ", not " + expected + ".");
        };
    }
}
