package io.tierledger.customer.overview;

import io.tierledger.contracts.questions.Known;
import io.tierledger.customer.customers.Customer;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether there is a customer or an account manager of that id, for the filters of other services. Not reachable through the gateway. */
@RestController
final class KnownForOthers {
    private final CustomerList list;
    private final EventLog log;
    private final Blocking blocking;

    KnownForOthers(CustomerList list, EventLog log, Blocking blocking) {
        this.list = list;
        this.log = log;
        this.blocking = blocking;
    }

    @GetMapping("/internal/known-account-managers")
    Mono<Known> accountManager(@RequestParam String id) {
        return blocking.call(() -> new Known(list.hasAccountManager(id)));
    }

    @GetMapping("/internal/known-customers")
    Mono<Known> customer(@RequestParam String id) {
        return blocking.call(() -> new Known(!log.stream(Customer.stream(id)).isEmpty()));
    }
}
