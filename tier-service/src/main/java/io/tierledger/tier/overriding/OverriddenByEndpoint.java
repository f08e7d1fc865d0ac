package io.tierledger.tier.overriding;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.questions.OverriddenBy;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.sealing.GivesText;
import io.tierledger.tier.standings.ByHandNow;
import io.tierledger.tier.standings.CustomerSteps;
import io.tierledger.tier.standings.Standings;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /internal/override?customer=&method=}: for scoring-service, which keeps judging and overriding apart. */
@RestController
final class OverriddenByEndpoint {
    private final Blocking blocking;
    private final Standings standings;
    private final EventLog log;

    OverriddenByEndpoint(Blocking blocking, Standings standings, EventLog log) {
        this.blocking = blocking;
        this.standings = standings;
        this.log = log;
    }

    @GetMapping("/internal/override")
    Mono<OverriddenBy> overriddenBy(@RequestParam String customer, @RequestParam String method) {
        return blocking.call(() -> {
            CustomerSteps steps = standings.find(method, customer);
            ByHandNow byHand = steps == null ? null : steps.byHand();
            return new OverriddenBy(byHand == null ? List.of() : whoSet(byHand.given()));
        });
    }

    private List<String> whoSet(long position) {
        return log.at(List.of(position)).stream()
                .map(stored -> stored.event() instanceof GivesText given ? Actor.idOf(given.actor()) : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
