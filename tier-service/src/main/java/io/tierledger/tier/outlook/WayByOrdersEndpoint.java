package io.tierledger.tier.outlook;

import io.tierledger.contracts.questions.WayByOrders;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.receipts.Language;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET /internal/way-by-orders?customer=&method=&tier=&at=}: for engagement-service, which tells customers what it takes. A customer
 * may see nobody else, so what it takes to pass others is told in two digits.
 */
@RestController
final class WayByOrdersEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Counts counts;
    private final Outlooks outlooks;
    private final String currency;

    WayByOrdersEndpoint(
            Blocking blocking, Policies policies, Counts counts, Outlooks outlooks, TierledgerProperties properties) {
        this.blocking = blocking;
        this.policies = policies;
        this.counts = counts;
        this.outlooks = outlooks.apart();
        this.currency = properties.currency();
    }

    /** @param at a day from the business date on; one before it counts as the business date */
    @GetMapping("/internal/way-by-orders")
    Mono<WayByOrders> way(
            @RequestParam String customer,
            @RequestParam String method,
            @RequestParam String tier,
            @RequestParam LocalDate at) {
        return blocking.call(() -> {
            var policy = policies.newest(method).policy();
            LocalDate today = counts.businessDate();
            if (today == null) {
                throw Refused.conflict("no-business-date", "There is no business date yet.");
            }
            LocalDate then = at.isBefore(today) ? today : at;
            Outlook outlook = outlooks.of(customer, null, policy, today, then, Language.EN);
            return new BuyingMore(policy.method(), currency).to(tier, outlook);
        });
    }
}
