package io.tierledger.engagement.servicelevels;

import io.tierledger.engagement.partition.Answering;
import io.tierledger.engagement.requests.KnownCustomers;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Who answers for the customer whose levels are spoken of. */
final class WhoseLevels implements Targets {
    private final Answering answering;
    private final KnownCustomers customers;
    private final KnownPeople people;
    private final Blocking blocking;

    WhoseLevels(Answering answering, KnownCustomers customers, KnownPeople people, Blocking blocking) {
        this.answering = answering;
        this.customers = customers;
        this.people = people;
        this.blocking = blocking;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        return right.route().pattern().startsWith("/api/service-levels/")
                ? blocking.call(() -> people.customerOf(
                        answering.accountManagerOf(customer(path)).orElse(null)))
                : Mono.empty();
    }

    @Override
    public Mono<Boolean> isThere(Right right, Map<String, String> path) {
        return customers.exists(customer(path));
    }

    @Override
    public Refused unknown(Right right, Map<String, String> path) {
        return Refused.notFound("customer", customer(path));
    }

    private static String customer(Map<String, String> path) {
        return path.getOrDefault("customerId", "");
    }
}
