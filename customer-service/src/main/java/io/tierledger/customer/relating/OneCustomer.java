package io.tierledger.customer.relating;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes one customer, a document: who writes on one that is there says which version was read. */
@RestController
final class OneCustomer {
    private static final String USER = "Tierledger-User";
    private static final String IF_MATCH = "If-Match";

    private final Customers customers;
    private final WritingACustomer writing;
    private final Blocking blocking;

    OneCustomer(Customers customers, WritingACustomer writing, Blocking blocking) {
        this.customers = customers;
        this.writing = writing;
        this.blocking = blocking;
    }

    @GetMapping("/api/customers/{id}")
    Mono<ResponseEntity<CustomerPage>> get(@PathVariable String id, Reach reach) {
        return blocking.call(() -> customers.answer(id, 200, reach));
    }

    /** Replaces: what is absent is absent from then on. Of a customer who was erased an administrator does so, and it is known anew. */
    @AnswersMade
    @AnswersDone
    @PutMapping("/api/customers/{id}")
    Mono<ResponseEntity<CustomerPage>> put(
            @PathVariable String id,
            @RequestBody NewCustomer said,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = USER, required = false) @Nullable String user,
            ServerWebExchange exchange) {
        @Nullable String person = person(user);
        boolean isByAPerson = person != null && Admission.of(exchange).caller() instanceof Caller.Person;
        return blocking.call(() -> {
            CustomerPage before = customers.look(id).orElse(null);
            if (before == null) {
                return writing.anew(Checked.idInAddress("customerId", id), said, mustBeNew(ifMatch), person);
            }
            Long read = IfMatch.required(ifMatch);
            return before.erasedOn() != null && isByAPerson
                    ? writing.knownAnew(before, said, read, person)
                    : writing.over(before, said, read, person);
        });
    }

    /** Merges (RFC 7396): what is absent stays, what is null goes. */
    @PatchMapping(
            value = "/api/customers/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<CustomerPage>> patch(
            @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NewCustomer.class)))
                    @RequestBody
                    ObjectNode patch,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = USER, required = false) @Nullable String user) {
        @Nullable String person = person(user);
        return blocking.call(() -> {
            CustomerPage before = customers.find(id);
            return writing.merged(before, patch, IfMatch.required(ifMatch), person);
        });
    }

    private static long mustBeNew(@Nullable String ifMatch) {
        if (ifMatch != null) {
            throw Refused.stale("There is no such customer that could have been read.");
        }
        return WritingACustomer.NOBODY_YET;
    }

    /** Null for a program that writes without a name. */
    private static @Nullable String person(@Nullable String user) {
        return user == null ? null : Person.of(user);
    }
}
