package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import io.tierledger.rights.Route;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Who answers for the customer who asks. Of a new request its body says who that is. */
final class WhoseRequest implements Targets {
    private static final Route RECORDING = new Route("POST", "/api/requests");

    private final RequestFiles requests;
    private final PlanFiles plans;
    private final KnownPeople people;
    private final Blocking blocking;

    WhoseRequest(RequestFiles requests, PlanFiles plans, KnownPeople people, Blocking blocking) {
        this.requests = requests;
        this.plans = plans;
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

    /** Blocking. */
    Facts ofCustomer(String customerId) {
        return people.customerOf(
                plans.find(customerId).map(PlanFile::accountManager).orElse(null));
    }

    @Override
    public boolean isInTheBody(Right right) {
        return right.route().equals(RECORDING);
    }
}
