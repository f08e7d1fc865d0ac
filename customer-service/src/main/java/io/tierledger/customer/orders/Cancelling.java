package io.tierledger.customer.orders;

import io.tierledger.customer.orders.Order.Placed;
import io.tierledger.customer.orders.OrderCommand.CancelOrder;
import io.tierledger.customer.orders.OrderDecision.Accepted;
import io.tierledger.customer.orders.OrderDecision.Duplicate;
import io.tierledger.customer.orders.OrderDecision.Refused;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cancellation takes off all that is left, a credit note a part of it; cost goes off in proportion. */
final class Cancelling {
    private Cancelling() {}

    static OrderDecision decide(CancelOrder command, Order order) {
        return switch (order) {
            case Order.Unplaced none -> new Refused(new OrderRefusal.NoSuchOrder(command.orderId()));
            case Order.Cancelled done ->
                isAgain(command, done.references())
                        ? new Duplicate()
                        : new Refused(new OrderRefusal.NothingLeft(command.orderId()));
            case Placed placed -> isAgain(command, placed.references()) ? new Duplicate() : takeOff(command, placed);
        };
    }

    private static boolean isAgain(CancelOrder command, Set<String> references) {
        return command.reference() != null && command.reference().isAmong(references);
    }

    private static OrderDecision takeOff(CancelOrder command, Placed order) {
        long amount = command.amount() == null ? order.left() : command.amount();
        boolean nothing = command.amount() != null && amount <= 0;
        if (nothing || amount > order.left()) {
            return new Refused(
                    new OrderRefusal.MoreThanLeft(order.left(), order.placed().currency()));
        }
        return new Accepted(amount == order.left() ? all(command, order) : part(command, order, amount));
    }

    private static OrderCancelled all(CancelOrder command, Placed order) {
        return event(command, order, order.left(), order.reporting(), order.cost(), 1);
    }

    private static OrderCancelled part(CancelOrder command, Placed order, long amount) {
        long reporting = share(order.reporting(), amount, order.left());
        Long cost = order.cost() == null ? null : Long.valueOf(share(order.cost(), amount, order.left()));
        return event(command, order, amount, reporting, cost, 0);
    }

    private static long share(long whole, long part, long of) {
        return BigDecimal.valueOf(whole)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static OrderCancelled event(
            CancelOrder command, Placed order, long amount, long reporting, @Nullable Long cost, int orders) {
        OrderEvent.OrderPlaced placed = order.placed();
        return new OrderCancelled(
                placed.orderId(),
                placed.customerId(),
                placed.placedOn(),
                amount,
                placed.currency(),
                reporting,
                placed.reportingCurrency(),
                cost,
                orders,
                placed.kind(),
                placed.productGroup(),
                null,
                null,
                command.reference() == null ? null : command.reference().kept(),
                command.asOf(),
                command.said());
    }
}
