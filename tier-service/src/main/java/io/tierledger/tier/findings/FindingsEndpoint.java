package io.tierledger.tier.findings;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.findings.Findings.Kind;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.Measures;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/findings}: the richest first within each kind. */
@RestController
public final class FindingsEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Counts counts;
    private final FindingMismatches mismatches;

    FindingsEndpoint(
            Blocking blocking,
            Policies policies,
            Counts counts,
            Standings standings,
            Measures measures,
            CustomerNames names,
            TierledgerProperties properties) {
        this.blocking = blocking;
        this.policies = policies;
        this.counts = counts;
        this.mismatches = new FindingMismatches(standings, measures, names, properties.currency());
    }

    @GetMapping("/api/tiers/findings")
    Mono<Findings> findings(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer limit) {
        Kind wanted = kind == null ? null : kind(kind);
        int most = Page.limit(limit);
        return blocking.call(() -> {
            LocalDate today = counts.businessDate();
            if (today == null) {
                throw Refused.conflict("no-business-date", "There is no business date yet.");
            }
            return mismatches.find(policies.newest(method).policy(), today, wanted, most);
        });
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        throw Refused.malformed("bad-kind", "kind must be DEAD_A, HIDDEN_A_UNJUDGED or LOSS_MAKING.");
    }
}
