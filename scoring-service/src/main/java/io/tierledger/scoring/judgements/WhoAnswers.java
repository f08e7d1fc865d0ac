package io.tierledger.scoring.judgements;

import io.tierledger.platform.access.Targets;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import io.tierledger.scoring.partition.KnownToday;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Who answers for the customer that is judged. */
public final class WhoAnswers implements Targets {
    private final KnownToday known;
    private final KnownPeople people;
    private final Blocking blocking;

    WhoAnswers(KnownToday known, KnownPeople people, Blocking blocking) {
        this.known = known;
        this.people = people;
        this.blocking = blocking;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        String id = path.getOrDefault("customerId", "");
        return blocking.call(() -> people.customerOf(known.accountManagerOf(id).orElse(null)));
    }
}
