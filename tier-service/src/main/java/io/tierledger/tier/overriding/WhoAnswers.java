package io.tierledger.tier.overriding;

import io.tierledger.platform.access.Targets;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Duty;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import io.tierledger.tier.directory.CustomerDirectory;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Who answers for the customer whose tier is set by hand. */
final class WhoAnswers implements Targets {
    private final CustomerDirectory directory;
    private final KnownPeople people;
    private final Blocking blocking;

    WhoAnswers(CustomerDirectory directory, KnownPeople people, Blocking blocking) {
        this.directory = directory;
        this.people = people;
        this.blocking = blocking;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        if (right.duty() != Duty.OVERRIDING) {
            return Mono.empty();
        }
        String id = path.getOrDefault("id", "");
        return blocking.call(
                () -> people.customerOf(directory.accountManagersOf(List.of(id)).get(id)));
    }
}
