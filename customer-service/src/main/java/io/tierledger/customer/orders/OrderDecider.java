package io.tierledger.customer.orders;

import io.tierledger.customer.orders.OrderCommand.CancelOrder;
import io.tierledger.customer.orders.OrderCommand.PlaceOrder;
import io.tierledger.customer.orders.OrderDecision.Accepted;
import io.tierledger.customer.orders.OrderDecision.Duplicate;
import io.tierledger.customer.orders.OrderDecision.Refused;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decides about one order. */
public final class OrderDecider {
    private OrderDecider() {}

    public static OrderDecision decide(OrderCommand command, Order order) {
        return switch (command) {
            case PlaceOrder place -> place(place, order);
            case CancelOrder cancel -> Cancelling.decide(cancel, order);
        };
    }

    private static OrderDecision place(PlaceOrder command, Order order) {
        return switch (order) {
            case Order.Unplaced none -> asNew(command);
            case Order.Placed placed -> again(command.terms(), placed.placed());
            case Order.Cancelled cancelled -> again(command.terms(), cancelled.placed());
        };
    }

    /** Whether an order that is stored already is the same one. */
    public static OrderDecision again(OrderTerms terms, OrderPlaced placed) {
        String field = SameContent.firstDifference(terms, placed);
        return field == null ? new Duplicate() : new Refused(new OrderRefusal.Conflict(terms.orderId(), field));
    }

    private static OrderDecision asNew(PlaceOrder command) {
        OrderTerms t = command.terms();
        OrderRefusal wrong = wrongIn(t);
        if (wrong != null) {
            return new Refused(wrong);
        }
        Conversion conversion = command.conversion();
        if (conversion == null) {
            return new Refused(new OrderRefusal.NoRate(t.currency(), t.placedOn()));
        }
        if (t.currency().equals(conversion.reportingCurrency()) && isOtherThanOne(t.rate())) {
            return new Refused(new OrderRefusal.NeedlessRate(t.currency()));
        }
        long reporting;
        Long cost;
        try {
            reporting = conversion.convert(t.amount());
            cost = t.cost() == null ? null : Long.valueOf(conversion.convert(t.cost()));
        } catch (ArithmeticException tooLarge) {
            return new Refused(new OrderRefusal.TooLarge("rate", OrderTerms.MOST));
        }
        if (reporting > OrderTerms.MOST || (cost != null && cost > OrderTerms.MOST)) {
            return new Refused(new OrderRefusal.TooLarge("rate", OrderTerms.MOST));
        }
        return new Accepted(new OrderPlaced(
                t.orderId(),
                t.customerId(),
                t.placedOn(),
                t.amount(),
                t.currency(),
                conversion.rateInWords(),
                t.cost(),
                reporting,
                conversion.reportingCurrency(),
                cost,
                t.channel(),
                t.kind(),
                t.productGroup(),
                t.placedOn().isBefore(command.asOf()),
                command.asOf()));
    }

    private static boolean isOtherThanOne(@Nullable String rate) {
        return rate != null && new BigDecimal(rate).compareTo(BigDecimal.ONE) != 0;
    }

    /** What is wrong with an order whatever else is known; null for nothing. */
    private static @Nullable OrderRefusal wrongIn(OrderTerms t) {
        if (t.amount() < 0) {
            return new OrderRefusal.NegativeAmount("amount", t.amount(), t.currency());
        }
        if (t.cost() != null && t.cost() < 0) {
            return new OrderRefusal.NegativeAmount("cost", t.cost(), t.currency());
        }
        if (t.amount() > OrderTerms.MOST) {
            return new OrderRefusal.TooLarge("amount", OrderTerms.MOST);
        }
        if (t.cost() != null && t.cost() > OrderTerms.MOST) {
            return new OrderRefusal.TooLarge("cost", OrderTerms.MOST);
        }
        return t.placedOn().isBefore(OrderTerms.EARLIEST) ? new OrderRefusal.TooOld(OrderTerms.EARLIEST) : null;
    }
}
