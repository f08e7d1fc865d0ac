package io.tierledger.customer.relating;

import io.tierledger.platform.access.Targets;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Who answers for the customer that is decided about; nobody for one that does not exist. */
final class WhoAnswers implements Targets {
    private final Customers customers;
    private final KnownPeople people;
    private final Blocking blocking;

    WhoAnswers(Customers customers, KnownPeople people, Blocking blocking) {
        this.customers = customers;
        this.people = people;
        this.blocking = blocking;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        if (!right.route().pattern().startsWith("/api/customers/")) {
            return Mono.empty();
        }
        String id = path.getOrDefault("id", "");
        return blocking.call(() -> people.customerOf(
                customers.look(id).map(CustomerPage::accountManagerId).orElse(null)));
    }
}
