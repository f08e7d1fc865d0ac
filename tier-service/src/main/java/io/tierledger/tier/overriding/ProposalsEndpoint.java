package io.tierledger.tier.overriding;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.rights.Reach;
import io.tierledger.tier.requests.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/proposals}: overrides that were put forward and wait for another person. */
@RestController
final class ProposalsEndpoint {
    private final Blocking blocking;
    private final ProposalList proposals;
    private final Known known;

    ProposalsEndpoint(Blocking blocking, ProposalList proposals, Known known) {
        this.blocking = blocking;
        this.proposals = proposals;
        this.known = known;
    }

    @GetMapping("/api/tiers/proposals")
    Mono<Page<ProposalList.Line>> proposals(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Reach reach) {
        int most = Page.limit(limit);
        return blocking.call(() -> {
            known.method(method);
            known.accountManager(accountManager, reach);
            known.customer(customer, reach);
            return proposals.page(new ProposalList.Asked(method, accountManager, customer, reach), most, cursor);
        });
    }
}
