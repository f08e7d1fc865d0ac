package io.tierledger.tier.pyramid;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.hindsight.Hindsight;
import io.tierledger.tier.neighbours.Measures;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.policies.PublishedPolicy;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.requests.Known;
import io.tierledger.tier.requests.Today;
import io.tierledger.tier.standings.PointInTime;
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/pyramid}. */
@RestController
final class PyramidEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Pyramids pyramids;
    private final Known known;
    private final Today today;
    private final Hindsight hindsight;
    private final ZoneId zone;

    PyramidEndpoint(
            Blocking blocking,
            Policies policies,
            Standings standings,
            Counts counts,
            CustomerDirectory directory,
            Measures measures,
            Known known,
            Today today,
            Hindsight hindsight,
            TierledgerProperties properties) {
        this.blocking = blocking;
        this.policies = policies;
        this.known = known;
        this.today = today;
        this.hindsight = hindsight;
        this.pyramids = new Pyramids(standings, counts, directory, measures, properties.currency());
        this.zone = properties.zone();
    }

    @GetMapping("/api/tiers/pyramid")
    Mono<Pyramid> pyramid(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String asOf,
            @RequestParam(required = false) @Holds(format = {Holds.DAY, Holds.MOMENT}) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String acceptLanguage,
            Reach reach) {
        PointInTime when = PointInTime.parse(asOf, knownAt, zone);
        Language language = Language.of(acceptLanguage);
        return blocking.call(() -> {
            if (reach.isNobody()) {
                Today.wholeHouse("accountManager", accountManager);
                Today.wholeHouse("knownAt", knownAt);
                LocalDate day = today.endOfMonth("asOf", when.asOf());
                return policies.steadily(method, policy -> pyramids.atEndOfMonth(policy, day, language));
            }
            today.past(when);
            known.accountManager(accountManager, reach);
            return policies.steadily(
                    method, policy -> pyramid(policy, when, new Whose(accountManager, reach), language));
        });
    }

    private Pyramid pyramid(PublishedPolicy policy, PointInTime when, Whose whose, Language language) {
        if (whose.isEverybody() && pyramids.isToday(when)) {
            return pyramids.now(policy, language);
        }
        return when.isHindsight() && !hindsight.nothingWasKnown(when)
                ? pyramids.withHindsight(policy, when, whose, hindsight, language)
                : pyramids.at(policy, when, whose, language);
    }
}
