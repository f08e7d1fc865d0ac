package io.tierledger.engagement.capacity;

import io.tierledger.platform.access.Targets;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import java.util.Map;
import reactor.core.publisher.Mono;

/** When an account manager is there is said by whoever answers for its customers. */
final class ManagersThemselves implements Targets {
    private final KnownPeople people;

    ManagersThemselves(KnownPeople people) {
        this.people = people;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        return right.route().pattern().equals("/api/capacity/{accountManager}")
                ? Mono.just(people.customerOf(path.get("accountManager")))
                : Mono.empty();
    }
}
