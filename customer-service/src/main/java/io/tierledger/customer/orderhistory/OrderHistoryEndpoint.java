package io.tierledger.customer.orderhistory;

import io.tierledger.contracts.questions.WindowAsked;
import io.tierledger.contracts.questions.WindowTotal;
import io.tierledger.customer.customers.Customer;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The orders of a customer; and for the recomputation of receipts, count and sum of a window. */
@RestController
final class OrderHistoryEndpoint {
    private static final int MOST_WINDOWS = 5_000;
    private static final Duration BEHIND_AT_MOST = Duration.ofSeconds(5);

    private final OrdersOfACustomer orders;
    private final Windows windows;
    private final Projections projections;
    private final EventLog log;
    private final Blocking blocking;

    OrderHistoryEndpoint(
            OrdersOfACustomer orders, Windows windows, Projections projections, EventLog log, Blocking blocking) {
        this.log = log;
        this.orders = orders;
        this.windows = windows;
        this.projections = projections;
        this.blocking = blocking;
    }

    @GetMapping("/api/customers/{id}/orders")
    Mono<Page<OrderOfACustomer>> orders(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return blocking.call(() -> {
            Page<OrderOfACustomer> page = orders.newestFirst(id, most, cursor);
            if (page.items().isEmpty() && log.stream(Customer.stream(id)).isEmpty()) {
                throw Refused.notFound("customer", id);
            }
            return page;
        });
    }

    /**
     * In the order asked, for the recomputation of receipts: orders and cancellations stored at positions up to {@code upToSequence} whose
     * own date lies in the window.
     */
    @PostMapping("/internal/orders/windows")
    Mono<List<WindowTotal>> windows(@RequestBody Flux<WindowAsked> asked) {
        return asked.take(MOST_WINDOWS + 1L).collectList().flatMap(all -> blocking.call(() -> totals(all)));
    }

    private List<WindowTotal> totals(List<WindowAsked> asked) throws InterruptedException {
        if (asked.size() > MOST_WINDOWS) {
            throw Refused.malformed("too-many-windows", "Ask for at most " + MOST_WINDOWS + " windows at once.");
        }
        if (asked.stream().anyMatch(Windows::isTooWide)) {
            throw Refused.malformed("window", "A window is at most 50 years and ends after it begins.");
        }
        long last = asked.stream().mapToLong(WindowAsked::upToSequence).max().orElse(0);
        if (!projections.await(last, BEHIND_AT_MOST)) {
            throw new Refused(503, "behind", "The read model is not there yet; try again.", Map.of("retryAfter", 1));
        }
        return windows.totals(asked);
    }
}
