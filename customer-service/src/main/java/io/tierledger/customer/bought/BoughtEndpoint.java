package io.tierledger.customer.bought;

import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The orders of a customer; and for the recomputation of receipts, count and sum of a window. */
@RestController
public final class BoughtEndpoint {
    private static final int MOST_YEARS = 50;
    private static final Duration BEHIND_AT_MOST = Duration.ofSeconds(5);

    private final BoughtOrders orders;
    private final Windows windows;
    private final Projections projections;
    private final Blocking blocking;

    public BoughtEndpoint(BoughtOrders orders, Windows windows, Projections projections, Blocking blocking) {
        this.orders = orders;
        this.windows = windows;
        this.projections = projections;
        this.blocking = blocking;
    }

    @GetMapping("/api/customers/{id}/orders")
    Mono<Page<BoughtOrder>> orders(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return blocking.call(() -> orders.newestFirst(id, most, cursor));
    }

    /** Orders and cancellations stored at positions up to {@code upToSequence} whose own date lies in the window. */
    @GetMapping("/internal/orders/window")
    Mono<Windows.Total> window(
            @RequestParam String customer,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam long upToSequence,
            @RequestParam(required = false) @Nullable String kind) {
        if (from.isAfter(to) || from.isBefore(to.minusYears(MOST_YEARS))) {
            throw Refused.malformed("window", "A window is at most " + MOST_YEARS + " years and ends after it begins.");
        }
        return blocking.call(() -> {
            if (!projections.await(upToSequence, BEHIND_AT_MOST)) {
                throw new Refused(
                        503, "behind", "The read model is not there yet; try again.", Map.of("retryAfter", 1));
            }
            return windows.total(customer, from, to, upToSequence, kind);
        });
    }
}
