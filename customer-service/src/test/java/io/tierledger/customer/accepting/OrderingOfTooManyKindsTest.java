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

/** Scoring tells kinds of orders apart up to an end: the order of one kind more is refused, and parks nobody. */
class OrderingOfTooManyKindsTest {
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

    private static OrderTerms order(String id, @Nullable String kind) {
        return new OrderTerms(id, "K1", DAY, 100, "EUR", null, null, null, kind, null);
    }

    private void accept(List<OrderTerms> orders) {
        store.add(Customer.stream("K1"), new CustomerRegistered("K1", Profile.EMPTY, Status.ACTIVE, null, null));
        desk.accept(orders, (transaction, from, found) -> found.forEach(v -> verdicts.add(v.toString())));
    }

    @Test
    void the_order_of_one_kind_more_is_refused_and_those_of_known_kinds_or_none_are_not() {
        List<OrderTerms> orders = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            orders.add(order("O" + i, "kind-" + i));
        }
        orders.add(order("over", "kind-4000"));
        orders.add(order("known", "kind-7"));
        orders.add(order("none", null));
        accept(orders);
        assertThat(verdicts.subList(0, 4_000)).allMatch(verdict -> verdict.startsWith("Accepted"));
        assertThat(verdicts.subList(4_000, 4_003))
                .satisfiesExactly(
                        over -> assertThat(over).contains("TooManyKinds[most=4000]"),
                        known -> assertThat(known).startsWith("Accepted"),
                        none -> assertThat(none).startsWith("Accepted"));
        assertThat(store.told()).noneMatch(event -> event.contains("over"));
    }
}
