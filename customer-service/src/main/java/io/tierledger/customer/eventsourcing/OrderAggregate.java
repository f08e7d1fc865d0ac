package io.tierledger.customer.eventsourcing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tierledger.customer.accepting.Explained;
import io.tierledger.customer.orders.Order;
import io.tierledger.customer.orders.OrderDecider;
import io.tierledger.customer.orders.OrderDecision;
import io.tierledger.customer.orders.OrderEvent;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** An order that is cancelled or credited by a person. */
@Aggregate
class OrderAggregate {
    @AggregateIdentifier
    private String stream = "";

    private Order order = Order.UNPLACED;

    protected OrderAggregate() {}

    /** Answers what was taken off; nothing when the same was asked before. */
    @CommandHandler
    Optional<OrderCancelled> handle(AskOrder ask) {
        return switch (OrderDecider.decide(ask.command(), order)) {
            case OrderDecision.Accepted accepted -> {
                apply(accepted.event());
                yield Optional.of((OrderCancelled) accepted.event());
            }
            case OrderDecision.Duplicate again -> Optional.empty();
            case OrderDecision.Refused refused ->
                throw Explained.of(refused.refusal()).asProblem();
        };
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        stream = Order.stream(
                switch (event) {
                    case OrderPlaced placed -> placed.orderId();
                    case OrderCancelled cancelled -> cancelled.orderId();
                });
        order = order.evolve(event);
    }

    @Override
    public String toString() {
        return stream;
    }
}
