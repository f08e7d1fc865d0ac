package io.tierledger.customer.handingover;

import io.tierledger.platform.access.Targets;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Where an account manager's place is taken, or its customers go over, it is that account manager who answers for them. */
final class ManagersThemselves implements Targets {
    private final KnownPeople people;

    ManagersThemselves(KnownPeople people) {
        this.people = people;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        return right.route().pattern().startsWith("/api/account-managers/{id}/")
                ? Mono.just(people.customerOf(path.get("id")))
                : Mono.empty();
    }
}
