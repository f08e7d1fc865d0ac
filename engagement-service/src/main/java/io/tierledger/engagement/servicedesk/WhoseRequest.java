package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.partition.Answering;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Reach;
import io.tierledger.rights.Right;
import io.tierledger.rights.Route;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Who answers for the customer who asks. Of a new request its body says who that is. */
final class WhoseRequest implements Targets {
    private static final Route RECORDING = new Route("POST", "/api/requests");

    private final RequestFiles requests;
    private final Answering answering;
    private final KnownPeople people;
    private final Blocking blocking;

    WhoseRequest(RequestFiles requests, Answering answering, KnownPeople people, Blocking blocking) {
        this.requests = requests;
        this.answering = answering;
        this.people = people;
        this.blocking = blocking;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        if (!right.route().pattern().startsWith("/api/requests/")) {
            return Mono.empty();
        }
        Optional<String> id = Optional.ofNullable(path.get("id"));
        return blocking.call(() -> ofCustomer(id.flatMap(requests::find)
                .filter(RequestRecord::isKnown)
                .map(RequestRecord::customerId)
                .orElse("")));
    }

    Seen seen(Reach reach) {
        return new Seen(reach, answering);
    }

    /** Blocking. */
    Facts ofCustomer(String customerId) {
        return people.customerOf(answering.accountManagerOf(customerId).orElse(null));
    }

    @Override
    public Refused unknown(Right right, Map<String, String> path) {
        return Refused.notFound("request", path.getOrDefault("id", ""));
    }

    @Override
    public boolean isInTheBody(Right right) {
        return right.route().equals(RECORDING);
    }
}
