package io.tierledger.tier.current;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.placement.ChangeId;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.policies.PublishedPolicy;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.standings.ByHandNow;
import io.tierledger.tier.standings.CustomerSteps;
import io.tierledger.tier.standings.PointInTime;
import io.tierledger.tier.standings.Standings;
import io.tierledger.tier.standings.Step;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/customers/{id}}: the tier now, or on a date as it was known at another. */
@RestController
public final class CurrentTierEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Standings standings;
    private final CustomerNames names;
    private final ZoneId zone;

    CurrentTierEndpoint(
            Blocking blocking, Policies policies, Standings standings, CustomerNames names, TierledgerProperties properties) {
        this.blocking = blocking;
        this.policies = policies;
        this.standings = standings;
        this.names = names;
        this.zone = properties.zone();
    }

    @GetMapping("/api/tiers/customers/{id}")
    Mono<TierNow> tier(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        PointInTime when = PointInTime.parse(asOf, knownAt, zone);
        return blocking.call(() -> tier(id, policies.newest(method), when, Language.of(language)));
    }

    private TierNow tier(String customerId, PublishedPolicy policy, PointInTime when, Language language) {
        String method = policy.method().id();
        CustomerSteps steps = standings.find(method, customerId);
        if (steps == null) {
            throw Refused.notFound("placement of customer " + customerId + " under", method);
        }
        Step step = steps.at(when.asOf(), when.knownAt());
        String name = names.of(List.of(customerId)).get(customerId);
        int version = policy.method().version();
        if (step == null) {
            return new TierNow(customerId, name, method, version, null, null, null, null, null, null, null, null);
        }
        String tierName = step.tier() == null ? null : language.tier(policy.method(), step.tier());
        ByHandNow byHand = when.isNow() ? steps.byHand() : null;
        String changeId = new ChangeId(customerId, method, step.number()).text();
        return new TierNow(
                customerId, name, method, version, step.tier(), tierName, step.asOf(), step.recordedAt(), step.provisional(), changeId,
                byHand, byHand == null ? null : byHand.withoutOverride());
    }
}
