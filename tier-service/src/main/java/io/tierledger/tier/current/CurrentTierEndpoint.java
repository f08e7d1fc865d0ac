package io.tierledger.tier.current;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.hindsight.Hindsight;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.partition.Asked;
import io.tierledger.tier.placement.ChangeId;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.policies.PublishedPolicy;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.requests.Known;
import io.tierledger.tier.requests.Today;
import io.tierledger.tier.standings.ByHandNow;
import io.tierledger.tier.standings.CustomerSteps;
import io.tierledger.tier.standings.OverrideTexts;
import io.tierledger.tier.standings.PlacementVersions;
import io.tierledger.tier.standings.PointInTime;
import io.tierledger.tier.standings.Standings;
import io.tierledger.tier.standings.Step;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/customers/{id}}: the tier now, or on a date as it was known at another; {@code ?ids=}: of several at once. */
@RestController
final class CurrentTierEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Standings standings;
    private final CustomerDirectory directory;
    private final OverrideTexts texts;
    private final CustomerNames names;
    private final Known known;
    private final Today today;
    private final PlacementVersions versions;
    private final DecidedBy decidedBy;
    private final WithHindsight withHindsight;
    private final Provisional provisional;
    private final ZoneId zone;

    CurrentTierEndpoint(
            Blocking blocking,
            Policies policies,
            Standings standings,
            CustomerDirectory directory,
            OverrideTexts texts,
            EventLog log,
            CustomerNames names,
            Known known,
            Today today,
            Hindsight hindsight,
            OpenPartitions<Asked> open,
            TierledgerProperties properties) {
        this.blocking = blocking;
        this.policies = policies;
        this.standings = standings;
        this.directory = directory;
        this.texts = texts;
        this.names = names;
        this.known = known;
        this.today = today;
        this.versions = new PlacementVersions(log);
        this.decidedBy = new DecidedBy(log, policies);
        this.withHindsight = new WithHindsight(hindsight);
        this.provisional = new Provisional(open);
        this.zone = properties.zone();
    }

    @GetMapping("/api/tiers/customers/{id}")
    Mono<TierNow> tier(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String asOf,
            @RequestParam(required = false) @Holds(format = {Holds.DAY, Holds.MOMENT}) @Nullable String knownAt,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            ServerHttpResponse response) {
        PointInTime when = PointInTime.parse(asOf, knownAt, zone);
        return blocking.call(() -> {
            PointInTime then = today.past(when);
            return policies.steadily(method, policy -> {
                long version = when.isNow() ? versions.of(id, policy.method().id()) : -1;
                TierNow found = tier(id, policy, then, Language.of(language));
                if (version >= 0) {
                    response.getHeaders().setETag("\"" + version + "\"");
                }
                return found;
            });
        });
    }

    /** Of each of the customers, in the order asked, also those that the method has not placed; and which of those asked for there are not. */
    @GetMapping("/api/tiers/customers")
    Mono<TiersNow> tiers(
            @RequestParam("ids") List<String> described,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String asOf,
            @RequestParam(required = false) @Holds(format = {Holds.DAY, Holds.MOMENT}) @Nullable String knownAt,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            ServerWebExchange exchange,
            Reach reach) {
        List<String> ids = AskedIds.in(exchange.getRequest().getURI());
        PointInTime when = PointInTime.parse(asOf, knownAt, zone);
        return blocking.call(() -> {
            PublishedPolicy policy = policies.newest(method);
            today.past(when);
            return within(reach, ids, policy, when, Language.of(language));
        });
    }

    /** Who is out of reach is as unknown as who is not there. */
    private TiersNow within(
            Reach reach, List<String> ids, PublishedPolicy policy, PointInTime when, Language language) {
        if (reach.isEverybody()) {
            return tiers(ids, policy, when, language);
        }
        Set<String> seen = directory.known(ids, reach);
        TiersNow answer = tiers(ids.stream().filter(seen::contains).toList(), policy, when, language);
        return new TiersNow(
                answer.items(),
                answer.next(),
                ids.stream().filter(id -> !seen.contains(id)).toList());
    }

    private TiersNow tiers(List<String> ids, PublishedPolicy policy, PointInTime when, Language language) {
        Map<String, CustomerSteps> placed = new HashMap<>();
        standings.find(policy.method().id(), ids, steps -> placed.put(steps.customerId(), steps));
        Map<String, String> called = names.of(ids);
        Map<String, TierNow> again = withHindsight.of(policy.method(), when, ids, called, language);
        Map<String, ByHandNow> byHand = when.isNow() ? texts.of(placed.values()) : Map.of();
        Map<String, Method> versions = decidedBy.of(placed.values(), policy.method(), when);
        List<String> unknown = known.unknown(ids.stream()
                .filter(id -> !placed.containsKey(id) && !called.containsKey(id))
                .toList());
        List<TierNow> items = ids.stream()
                .filter(id -> !unknown.contains(id))
                .map(id -> again.getOrDefault(
                        id,
                        now(
                                placed.getOrDefault(id, nothing(id)),
                                byHand.get(id),
                                called.get(id),
                                versions.getOrDefault(id, policy.method()),
                                when,
                                language)))
                .toList();
        return new TiersNow(items, null, unknown);
    }

    private TierNow tier(String customerId, PublishedPolicy policy, PointInTime when, Language language) {
        String method = policy.method().id();
        CustomerSteps steps = standings.find(method, customerId);
        if (steps == null) {
            known.customer(customerId);
            steps = nothing(customerId);
        }
        Map<String, String> called = names.of(List.of(customerId));
        TierNow again = withHindsight
                .of(policy.method(), when, List.of(customerId), called, language)
                .get(customerId);
        if (again != null) {
            return again;
        }
        Method decidedBy =
                this.decidedBy.of(List.of(steps), policy.method(), when).getOrDefault(customerId, policy.method());
        ByHandNow byHand = when.isNow() ? texts.of(List.of(steps)).get(customerId) : null;
        return now(steps, byHand, called.get(customerId), decidedBy, when, language);
    }

    private static CustomerSteps nothing(String customerId) {
        return new CustomerSteps(customerId, List.of(), null);
    }

    private TierNow now(
            CustomerSteps steps,
            @Nullable ByHandNow byHand,
            @Nullable String name,
            Method decidedBy,
            PointInTime when,
            Language language) {
        String customerId = steps.customerId();
        String method = decidedBy.id();
        Step step = steps.at(when.asOf(), when.knownAt());
        int version = decidedBy.version();
        if (step == null) {
            return new TierNow(customerId, name, method, version, null, null, null, null, null, null, null, null, null);
        }
        String tierName = step.tier() == null ? null : language.tier(decidedBy, step.tier());
        String changeId = new ChangeId(customerId, method, step.number()).text();
        return new TierNow(
                customerId,
                name,
                method,
                version,
                step.tier(),
                tierName,
                step.asOf(),
                step.recordedAt(),
                rests(step, steps, method, when),
                changeId,
                byHand,
                byHand == null ? null : byHand.withoutOverride(),
                null);
    }

    private boolean rests(Step step, CustomerSteps steps, String method, PointInTime when) {
        return when.isNow() && step.tier() != null && steps.byHand() == null
                ? provisional.now(steps.customerId(), method).orElse(step.provisional())
                : step.provisional();
    }
}
