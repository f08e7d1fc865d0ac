package io.tierledger.customer.accepting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.clock.ClockMode;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.customer.rates.RateSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Where a batch ends changes nothing: whatever the cuts, the events are those of one order after another. */
class CuttingBatchesTest {
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 30);
    private static final LocalDate TODAY = LocalDate.of(2014, 3, 20);

    private record Outcome(List<String> events, List<String> verdicts) {}

    @Test
    void events_and_verdicts_are_those_of_one_by_one() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ClockMode mode = ClockMode.values()[random.nextInt(3)];
            List<OrderTerms> orders = orders(random);
            Outcome one = run(mode, orders, () -> 1_000, () -> 1);
            Random cuts = new Random(seed + 1_000);
            Outcome cut = run(mode, orders, () -> 2 + cuts.nextInt(6), () -> 1 + cuts.nextInt(40));
            assertThat(cut).as("seed " + seed).isEqualTo(one);
            assertThat(one.verdicts()).hasSize(orders.size());
        }
    }

    private static Outcome run(ClockMode mode, List<OrderTerms> orders, IntSupplier room, IntSupplier batch) {
        MemoryStore store = new MemoryStore(room);
        Status[] statuses = Status.values();
        for (int i = 0; i < statuses.length; i++) {
            store.add(
                    Customer.stream("K" + i), new CustomerRegistered("K" + i, Profile.EMPTY, statuses[i], null, null));
        }
        store.add(RateSet.stream("USD"), new RateSet("USD", FIRST.plusDays(5), new BigDecimal("0.8"), "U1"));
        OrderDesk desk = new OrderDesk(
                store,
                store,
                new ClockRules(mode, Period.ofDays(1)),
                "EUR",
                () -> TODAY,
                new CurrentClock(),
                new Standings(),
                new VolumeInMemory());
        List<String> verdicts = new ArrayList<>();
        for (int from = 0; from < orders.size(); ) {
            int to = Math.min(orders.size(), from + batch.getAsInt());
            desk.accept(
                    orders.subList(from, to),
                    (transaction, at, found) -> found.forEach(v -> verdicts.add(v.toString())));
            from = to;
        }
        return new Outcome(store.told(), verdicts);
    }

    /** Mostly in the order of their days; some late, some again, some in conflict, unknown or in the future. */
    private static List<OrderTerms> orders(Random random) {
        List<OrderTerms> orders = new ArrayList<>();
        LocalDate day = FIRST;
        for (int i = 0; i < 60; i++) {
            day = day.plusDays(random.nextInt(5) == 0 ? random.nextInt(4) : 0);
            LocalDate on = random.nextInt(10) == 0 ? day.plusDays(random.nextInt(80) - 20) : day;
            boolean again = i > 0 && random.nextInt(6) == 0;
            OrderTerms before = again ? orders.get(random.nextInt(i)) : null;
            if (before != null && random.nextBoolean()) {
                orders.add(before);
                continue;
            }
            String id = before == null ? "O" + i : before.orderId();
            String currency = random.nextInt(8) == 0 ? "USD" : "EUR";
            String rate = currency.equals("USD") && random.nextBoolean() ? "1.25" : null;
            orders.add(new OrderTerms(
                    id,
                    "K" + random.nextInt(9),
                    on,
                    random.nextInt(2_000) - 20,
                    currency,
                    rate,
                    null,
                    null,
                    null,
                    null));
        }
        return orders;
    }
}
