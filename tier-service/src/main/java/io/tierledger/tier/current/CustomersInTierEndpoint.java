package io.tierledger.tier.current;

import io.tierledger.contracts.questions.CustomersInTier;
import io.tierledger.platform.web.Blocking;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.requests.Known;
import io.tierledger.tier.standings.Standings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /internal/customers-in-tier}: for the other services' lists. */
@RestController
final class CustomersInTierEndpoint {
    private static final int MOST = 100_000;
    private final Blocking blocking;
    private final Policies policies;
    private final Standings standings;
    private final Known known;

    CustomersInTierEndpoint(Blocking blocking, Policies policies, Standings standings, Known known) {
        this.known = known;
        this.blocking = blocking;
        this.policies = policies;
        this.standings = standings;
    }

    /** Nobody without a tier: then it is asked whether there is that method. */
    @GetMapping("/internal/customers-in-tier")
    Mono<CustomersInTier> customers(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String after) {
        return blocking.call(() -> {
            String id = policies.newest(method).method().id();
            if (tier == null) {
                return new CustomersInTier(List.of(), true);
            }
            known.tier(id, tier);
            List<String> ids = standings.inTier(id, tier, after, MOST + 1);
            return ids.size() > MOST
                    ? new CustomersInTier(ids.subList(0, MOST), false)
                    : new CustomersInTier(ids, true);
        });
    }
}
