package io.tierledger.customer.ordering;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.accepting.Explained;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.accepting.Verdict;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.platform.web.Address;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersMade;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One order over HTTP. Its id makes it safe to send again: 201 the first time, 200 when it was stored already. */
@RestController
final class PlacingAnOrder {
    private final OrderDesk desk;
    private final Blocking blocking;
    private final ZoneId zone;

    PlacingAnOrder(OrderDesk desk, Blocking blocking, ZoneId zone) {
        this.desk = desk;
        this.blocking = blocking;
        this.zone = zone;
    }

    /**
     * @param sequence position in the store, {@code ce_sequence} of the published order; null for one stored before
     * @param late dated before the business date
     */
    record Placed(
            String orderId,
            String customerId,
            boolean duplicate,
            @Nullable Amount reporting,
            @Nullable Boolean late,
            @Nullable LocalDate asOf,
            @Nullable Long sequence) {}

    @AnswersMade
    @AnswersDone
    @PostMapping("/api/orders")
    Mono<ResponseEntity<Placed>> place(@RequestBody NewOrder order) {
        return blocking.call(() -> {
            OrderTerms terms = order.terms(zone);
            return switch (desk.accept(terms)) {
                case Verdict.Accepted accepted ->
                    ResponseEntity.created(location(terms)).body(placed(accepted));
                case Verdict.Duplicate again ->
                    ResponseEntity.ok()
                            .location(location(terms))
                            .body(new Placed(terms.orderId(), terms.customerId(), true, null, null, null, null));
                case Verdict.Rejected rejected ->
                    throw Explained.of(rejected.refusal()).asProblem();
            };
        });
    }

    private static Placed placed(Verdict.Accepted accepted) {
        var order = accepted.placed();
        return new Placed(
                order.orderId(),
                order.customerId(),
                false,
                Amount.ofMinor(order.reporting(), order.reportingCurrency()),
                order.late(),
                order.asOf(),
                accepted.position());
    }

    private static URI location(OrderTerms terms) {
        return Address.of("/api/orders/{id}", terms.orderId());
    }
}
