package io.tierledger.customer.eventsourcing;

import io.tierledger.customer.orders.Order;
import io.tierledger.customer.orders.OrderCommand.CancelOrder;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something is asked of an order that is placed already. */
public record AskOrder(@TargetAggregateIdentifier String stream, CancelOrder command) {
    public AskOrder(CancelOrder command) {
        this(Order.stream(command.orderId()), command);
    }
}
