package io.tierledger.tier.outlook;

import io.tierledger.contracts.Amount;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.neighbours.OrderWindows;
import io.tierledger.tier.neighbours.Scorecards;
import io.tierledger.tier.outlook.Looking.Seen;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Prospect;
import io.tierledger.tier.placement.policy.Scorecard;
import io.tierledger.tier.placement.policy.Verdict;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.standings.CustomerSteps;
import io.tierledger.tier.standings.PointInTime;
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/customers/{id}/outlook}: border, distance, and the changes that keep or win a tier by a date. */
@RestController
public final class OutlookEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Standings standings;
    private final Counts counts;
    private final Looking looking;
    private final String currency;

    OutlookEndpoint(
            Blocking blocking,
            Policies policies,
            Standings standings,
            Counts counts,
            Scorecards scorecards,
            OrderWindows orders,
            EventLog log,
            TierledgerProperties properties) {
        this.blocking = blocking;
        this.policies = policies;
        this.standings = standings;
        this.counts = counts;
        this.looking = new Looking(scorecards, orders, log, Amount.digits(properties.currency()));
        this.currency = properties.currency();
    }

    /** {@code at}: a date, today without it. */
    @GetMapping("/api/tiers/customers/{id}/outlook")
    Mono<Outlook> outlook(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String at,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        LocalDate date = PointInTime.date(at, "at");
        return blocking.call(() -> outlook(id, policies.newest(method).policy(), date, Language.of(language)));
    }

    private Outlook outlook(String customerId, Policy policy, @Nullable LocalDate date, Language language) {
        CustomerSteps steps = standings.find(policy.method().id(), customerId);
        String shown = steps == null ? null : steps.tierAt(null, null);
        if (steps == null || shown == null) {
            throw Refused.notFound("placement of customer " + customerId + " under", policy.method().id());
        }
        String tier = steps.byHand() == null ? shown : steps.byHand().withoutOverride();
        LocalDate today = counts.businessDate();
        LocalDate at = date != null ? date : today == null ? steps.steps().getLast().asOf() : today;
        Seen seen = looking.on(at, today, customerId, policy)
                .orElseThrow(() -> Refused.notFound("scorecard of customer " + customerId + " under", policy.method().id()));
        return outlook(customerId, policy, tier, today, at, seen, language);
    }

    private Outlook outlook(
            String customerId,
            Policy policy,
            String tier,
            @Nullable LocalDate today,
            LocalDate at,
            Seen seen,
            Language language) {
        Scorecard then = seen.scorecard();
        int present = policy.rank(tier);
        Verdict verdict = policy.verdict(then, Lean.STRAIGHT);
        boolean keeps = policy.rankOf(then, Lean.LENIENT) <= present;
        Prospect prospect = new Prospect(policy, then);
        Ways ways = new Ways(policy, language, currency, at);
        int best = Math.min(present, verdict.rank());
        String better = best == 0 ? null : policy.tiers().get(best - 1);
        return new Outlook(
                customerId,
                policy.method().id(),
                policy.method().version(),
                tier,
                today,
                at,
                seen.isCurrent() ? "CURRENT" : "LAST_CHANGE",
                then.provisional(),
                verdict.tier(),
                verdict.rule(),
                keeps,
                keeps ? List.of() : ways.of(prospect.stepsTo(present, Lean.LENIENT), then, tier, true),
                better,
                better == null ? List.of() : ways.of(prospect.stepsTo(best - 1, Lean.STRICT), then, better, false));
    }
}
