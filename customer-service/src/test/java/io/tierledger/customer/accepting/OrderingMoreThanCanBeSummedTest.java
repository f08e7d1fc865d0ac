package io.tierledger.customer.accepting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.clock.ClockMode;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.orders.OrderTerms;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No sum of orders is ever beyond a long: the order that would make it so is refused, by its field, and moves nothing. */
class OrderingMoreThanCanBeSummedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final MemoryStore store = new MemoryStore(() -> 100);
    private final OrderDesk desk = new OrderDesk(
            store,
            store,
            new ClockRules(ClockMode.FIXED, Period.ofDays(1)),
            "EUR",
            () -> DAY,
            new CurrentClock(),
            new Standings(),
            new VolumeInMemory());
    private final List<String> verdicts = new ArrayList<>();

    private static OrderTerms order(String id, long amount, @Nullable Long cost) {
        return new OrderTerms(id, "K1", DAY, amount, "EUR", null, cost, null, null, null);
    }

    private void accept(List<OrderTerms> orders) {
        store.add(Customer.stream("K1"), new CustomerRegistered("K1", Profile.EMPTY, Status.ACTIVE, null, null));
        desk.accept(orders, (transaction, from, found) -> found.forEach(v -> verdicts.add(v.toString())));
    }

    @Test
    void the_order_that_would_pass_a_long_is_refused_and_a_smaller_one_is_not() {
        List<OrderTerms> orders = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            orders.add(order("O" + i, OrderTerms.MOST - 1, null));
        }
        orders.add(order("over", 4_001, null));
        orders.add(order("fits", 4_000, null));
        orders.add(order("full", 1, null));
        accept(orders);
        assertThat(verdicts.subList(0, 4_000)).allMatch(verdict -> verdict.startsWith("Accepted"));
        assertThat(verdicts.subList(4_000, 4_003))
                .satisfiesExactly(
                        over -> assertThat(over).contains("SumTooLarge[field=amount]"),
                        fits -> assertThat(fits).startsWith("Accepted"),
                        full -> assertThat(full).contains("SumTooLarge[field=amount]"));
        assertThat(store.told()).noneMatch(event -> event.contains("over"));
    }

    @Test
    void costs_are_summed_too() {
        List<OrderTerms> orders = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            orders.add(order("O" + i, 1, OrderTerms.MOST));
        }
        orders.add(order("dear", 1, 1L));
        accept(orders);
        assertThat(verdicts.getLast()).contains("SumTooLarge[field=cost]");
    }
}
