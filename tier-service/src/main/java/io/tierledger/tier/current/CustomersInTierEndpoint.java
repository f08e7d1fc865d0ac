package io.tierledger.tier.current;

import io.tierledger.platform.web.Blocking;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.standings.Standings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /internal/customers-in-tier}: for the other services' lists. */
@RestController
public final class CustomersInTierEndpoint {
    private static final int MOST = 100_000;
    private final Blocking blocking;
    private final Policies policies;
    private final Standings standings;

    CustomersInTierEndpoint(Blocking blocking, Policies policies, Standings standings) {
        this.blocking = blocking;
        this.policies = policies;
        this.standings = standings;
    }

    /** @param complete false when there are more than fit; ask again with {@code after} the last of them */
    record CustomersInTier(List<String> items, boolean complete) {}

    @GetMapping("/internal/customers-in-tier")
    Mono<CustomersInTier> customers(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam String tier,
            @RequestParam(required = false) @Nullable String after) {
        return blocking.call(() -> {
            List<String> ids = standings.inTier(policies.newest(method).method().id(), tier, after, MOST + 1);
            return ids.size() > MOST
                    ? new CustomersInTier(ids.subList(0, MOST), false)
                    : new CustomersInTier(ids, true);
        });
    }
}
