package io.tierledger.customer.overview;

import io.tierledger.contracts.questions.Names;
import io.tierledger.contracts.questions.NamesAsked;
import io.tierledger.customer.naming.CustomerNames;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Names of customers for the answers and streams of other services: events carry none. Not reachable through the gateway. */
@RestController
final class NamesForOthers {
    private static final int MOST = 10_000;

    private final CustomerNames names;
    private final Blocking blocking;

    NamesForOthers(CustomerNames names, Blocking blocking) {
        this.names = names;
        this.blocking = blocking;
    }

    @PostMapping("/internal/names")
    Mono<Names> names(@RequestBody NamesAsked asked) {
        if (asked.ids() == null || asked.ids().size() > MOST) {
            throw Refused.malformed("ids", "ids are at most " + MOST + " customer ids.");
        }
        return blocking.call(() -> new Names(names.of(asked.ids())));
    }
}
