package io.tierledger.customer.orders;

import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order, placed or not yet. */
public sealed interface Order {
    Order UNPLACED = new Unplaced();

    record Unplaced() implements Order {}

    /**
     * @param placed what it said when it was placed
     * @param left what is left of the amount, in the order's currency
     * @param reporting and {@code cost} what is left in the reporting currency
     * @param references requests that took something off
     */
    record Placed(
            OrderPlaced placed,
            long left,
            long reporting,
            @Nullable Long cost,
            Set<String> references) implements Order {
        public Placed {
            references = Set.copyOf(references);
        }

        Order lessened(OrderCancelled event) {
            Set<String> less = new HashSet<>(references);
            if (event.reference() != null) {
                less.add(event.reference());
            }
            if (event.orders() == 1) {
                return new Cancelled(placed, less);
            }
            Long costLeft =
                    cost == null || event.reportingCost() == null ? cost : Long.valueOf(cost - event.reportingCost());
            return new Placed(placed, left - event.amount(), reporting - event.reporting(), costLeft, less);
        }
    }

    /** Nothing is left of it. */
    record Cancelled(OrderPlaced placed, Set<String> references) implements Order {
        public Cancelled {
            references = Set.copyOf(references);
        }
    }

    static String stream(String orderId) {
        return "order:" + orderId;
    }

    default Order evolve(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e -> new Placed(e, e.amount(), e.reporting(), e.reportingCost(), Set.of());
            case OrderCancelled e ->
                switch (this) {
                    case Placed placed -> placed.lessened(e);
                    case Unplaced none -> this;
                    case Cancelled done -> this;
                };
        };
    }
}
