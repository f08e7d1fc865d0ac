package io.tierledger.tier.outlook;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.standings.PointInTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/customers/{id}/outlook}: borders, distances, and the cheapest changes that keep or win a tier by a date. */
@RestController
final class OutlookEndpoint {
    private static final int FURTHEST_YEARS = 5;
    private final Blocking blocking;
    private final Policies policies;
    private final Counts counts;
    private final CustomerNames names;
    private final Outlooks outlooks;

    OutlookEndpoint(Blocking blocking, Policies policies, Counts counts, CustomerNames names, Outlooks outlooks) {
        this.blocking = blocking;
        this.policies = policies;
        this.counts = counts;
        this.names = names;
        this.outlooks = outlooks;
    }

    /** {@code at}: a date from the business date on, at most five years ahead; the business date without it. */
    @GetMapping("/api/tiers/customers/{id}/outlook")
    Mono<Outlook> outlook(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Holds(format = Holds.DAY) @Nullable String at,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            Reach reach) {
        LocalDate date = PointInTime.date(at, "at");
        return blocking.call(() -> outlook(id, method, date, reach, Language.of(language)));
    }

    private Outlook outlook(
            String customerId, @Nullable String method, @Nullable LocalDate date, Reach reach, Language language) {
        var policy = policies.newest(method).policy();
        LocalDate today = counts.businessDate();
        if (today == null) {
            throw Refused.conflict("no-business-date", "There is no business date yet.");
        }
        LocalDate at = date == null ? today : date;
        if (at.isBefore(today) || at.isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw Refused.invalid("at", "out-of-range", "at must be from " + today + " on, at most five years ahead.");
        }
        String name = names.of(List.of(customerId)).get(customerId);
        Outlooks asked = reach.isEverybody() ? outlooks : outlooks.apart();
        return asked.of(customerId, name, policy, today, at, language);
    }
}
