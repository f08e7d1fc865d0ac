package io.tierledger.tier.findings;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.requests.Known;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/findings/acted-on}: of what is found under a method, how much people act on. */
@RestController
final class ActedOnEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Counts counts;
    private final CustomerDirectory directory;
    private final Known known;
    private final FindingSearch looking;
    private final FollowedFindings following;

    ActedOnEndpoint(
            Blocking blocking,
            Policies policies,
            Counts counts,
            CustomerDirectory directory,
            Known known,
            FindingSearch looking,
            FollowedFindings following) {
        this.blocking = blocking;
        this.policies = policies;
        this.counts = counts;
        this.directory = directory;
        this.known = known;
        this.looking = looking;
        this.following = following;
    }

    /** @param accountManager only of customers that this one answers for */
    @GetMapping("/api/tiers/findings/acted-on")
    Mono<ActedOn> actedOn(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String accountManager,
            Reach reach) {
        return blocking.call(() -> {
            if (counts.businessDate() == null) {
                throw Refused.conflict("no-business-date", "There is no business date yet.");
            }
            known.accountManager(accountManager, reach);
            Policy policy = policies.newest(method).policy();
            FindingSearch.Look look = looking.at(policy).within(directory.within(reach));
            List<RuleMatch> found = look.found();
            if (accountManager != null) {
                Set<String> own =
                        new HashSet<>(directory.customersOf(accountManager).keySet());
                found = found.stream()
                        .filter(one -> own.contains(one.customerId()))
                        .toList();
            }
            String id = policy.method().id();
            return ActedOn.of(id, look.told().asOf(), found, following.under(id));
        });
    }
}
