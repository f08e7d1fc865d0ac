package io.tierledger.customer.accepting;

import io.tierledger.customer.clock.BusinessClock;
import io.tierledger.customer.orders.Order;
import io.tierledger.customer.rates.RateTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that deciding a part of a batch needs, as it stands under the append lock; changes as the part goes on. */
final class Known {
    BusinessClock clock;
    long clockSequence;
    final Map<String, OrderingCustomer> customers = new HashMap<>();
    final Map<String, Order> orders = new HashMap<>();
    final Map<String, RateTable> rates = new HashMap<>();
    final Map<String, OrderingCustomer> changed = new HashMap<>();

    Known(BusinessClock clock, long clockSequence) {
        this.clock = clock;
        this.clockSequence = clockSequence;
    }

    Order order(String orderId) {
        return orders.getOrDefault(orderId, Order.UNPLACED);
    }

    @Nullable
    OrderingCustomer customer(String customerId) {
        return customers.get(customerId);
    }

    void change(String customerId, OrderingCustomer standing) {
        customers.put(customerId, standing);
        changed.put(customerId, standing);
    }
}
