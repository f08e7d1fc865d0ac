package io.tierledger.customer.ordering;

import io.tierledger.contracts.Amount;
import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.Explained;
import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.eventsourcing.AskOrder;
import io.tierledger.customer.eventsourcing.Asking;
import io.tierledger.customer.orders.Order;
import io.tierledger.customer.orders.OrderCommand.CancelOrder;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import io.tierledger.customer.orders.OrderRefusal;
import io.tierledger.customer.orders.Reference;
import io.tierledger.customer.saying.Saying;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An order is cancelled; with an amount it is credited. {@code Idempotency-Key} makes a credit note safe to send again. */
@RestController
final class CancellingAnOrder {
    private final Asking asking;
    private final History history;
    private final CurrentClock clock;
    private final Blocking blocking;
    private final Saying saying;

    CancellingAnOrder(Asking asking, History history, CurrentClock clock, Blocking blocking, Saying saying) {
        this.saying = saying;
        this.asking = asking;
        this.history = history;
        this.clock = clock;
        this.blocking = blocking;
    }

    /** @param amount in the order's currency; all that is left when absent */
    record Cancellation(@Nullable Amount amount, @Nullable String reason) {}

    /** @param cancelled nothing is left of the order */
    record TakenOff(
            String orderId,
            boolean duplicate,
            @Nullable Amount amount,
            @Nullable Amount reporting,
            @Nullable Boolean cancelled) {}

    @PostMapping("/api/orders/{id}/cancellation")
    Mono<TakenOff> cancel(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Cancellation wanted,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String person = Person.of(user);
        String reference = Checked.optional("Idempotency-Key", key, Checked.TEXT);
        Cancellation said = wanted == null ? new Cancellation(null, null) : wanted;
        String reason = Checked.optional("reason", said.reason(), Checked.REASON);
        return blocking.call(() -> {
            OrderPlaced placed = find(id);
            Long amount = said.amount() == null
                    ? null
                    : Long.valueOf(Money.minorIn(placed.currency(), "amount", said.amount()));
            LocalDate asOf = clock.date() == null ? placed.asOf() : clock.date();
            PersonSaid why = saying.ofCancellation(id, placed.customerId(), person, reason);
            Optional<OrderCancelled> done = asking.ask(new AskOrder(
                    new CancelOrder(id, amount, why, reference == null ? null : Reference.of(id, reference), asOf)));
            return done.map(CancellingAnOrder::takenOff).orElseGet(() -> new TakenOff(id, true, null, null, null));
        });
    }

    private OrderPlaced find(String id) {
        List<StoredEvent> events = history.streams(List.of(Order.stream(id))).getOrDefault(Order.stream(id), List.of());
        if (events.isEmpty()) {
            throw Explained.of(new OrderRefusal.NoSuchOrder(id)).asProblem();
        }
        return (OrderPlaced) events.getFirst().event();
    }

    private static TakenOff takenOff(OrderCancelled done) {
        return new TakenOff(
                done.orderId(),
                false,
                Amount.ofMinor(done.amount(), done.currency()),
                Amount.ofMinor(done.reporting(), done.reportingCurrency()),
                done.orders() == 1);
    }
}
