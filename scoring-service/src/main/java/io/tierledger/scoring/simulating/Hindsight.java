package io.tierledger.scoring.simulating;

import io.tierledger.contracts.questions.LaterOrder;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.FactHistory;
import io.tierledger.scoring.partition.Partition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Customers as they would have been, had everything that was known at an instant been known on its own day: without the orders that
 * were recorded later, and active from the day of their first order on, also when that order came late.
 */
final class Hindsight {
    /** Everybody as they are. */
    static final Hindsight NONE = new Hindsight(null, null, List.of());

    private final @Nullable List<String> customers;
    private final @Nullable Instant knownAt;
    private final Map<String, List<LaterOrder>> later;

    private Hindsight(@Nullable List<String> customers, @Nullable Instant knownAt, Collection<LaterOrder> later) {
        this.customers = customers;
        this.knownAt = knownAt;
        this.later = later.stream().collect(Collectors.groupingBy(LaterOrder::customerId));
    }

    /** @param customers null for everybody */
    public static Hindsight of(@Nullable List<String> customers, Instant knownAt, List<LaterOrder> later) {
        return new Hindsight(customers, knownAt, later);
    }

    /** Who is asked about; null for everybody. */
    @Nullable
    List<String> customers() {
        return customers;
    }

    boolean knows(StoredEvent judgement) {
        return knownAt == null || !judgement.recordedAt().isAfter(knownAt);
    }

    private boolean looksBack() {
        return knownAt != null;
    }

    boolean tellsProfit() {
        return looksBack();
    }

    /** Whoever is removed has no past in a simulation; here it ends with the day on which it was removed. */
    boolean isNeverTold(Customer customer) {
        return !looksBack() && customer.isRemoved();
    }

    boolean isGone(Customer customer, int day) {
        return looksBack() ? customer.facts().isRemovedOn(day) : customer.isRemoved();
    }

    /** The first day of the business, or that of the first order when it came late and is older; of everybody, whoever is asked about. */
    int firstDay(Collection<Asked> partitions, int begun) {
        int first = begun;
        for (Asked asked : partitions) {
            first = Math.min(first, asked.ask(this::firstOrder));
        }
        return first;
    }

    private int firstOrder(Partition partition) {
        int first = Integer.MAX_VALUE;
        for (Customer customer : partition.customers().everybody()) {
            first = Math.min(first, firstOrder(partition, customer));
        }
        return first;
    }

    private int firstOrder(Partition partition, Customer customer) {
        DayBuckets orders = orders(partition, customer);
        for (int i = 0; orders != null && i < orders.size(); i++) {
            if (orders.count(i) > 0) {
                return orders.day(i);
            }
        }
        return Integer.MAX_VALUE;
    }

    @Nullable
    Customer then(Partition partition, @Nullable Customer now) {
        DayBuckets orders = !looksBack() || now == null ? null : orders(partition, now);
        if (now == null || orders == null) {
            return now;
        }
        return new Customer(now.id(), now.state().had(orders, woken(now.facts(), orders)));
    }

    private @Nullable DayBuckets orders(Partition partition, Customer now) {
        List<LaterOrder> unknown = later.getOrDefault(now.id(), List.of());
        DayBuckets bought = now.buckets();
        return unknown.isEmpty() || bought == null ? bought : without(unknown, bought.copy(), partition);
    }

    private static DayBuckets without(List<LaterOrder> unknown, DayBuckets orders, Partition partition) {
        for (LaterOrder one : unknown) {
            if (one.sequence() <= partition.sequence()) {
                int kind = partition.tables().kinds().number(one.kind());
                Long cost = one.costMinor();
                int day = (int) one.day().toEpochDay();
                orders.add(day, kind, -one.amountMinor(), cost != null, cost == null ? 0 : -cost, -one.orders());
            }
        }
        return orders;
    }

    /** An order makes a customer known and active on the order's own day, whatever it was said to be first. */
    private static FactHistory woken(FactHistory said, DayBuckets orders) {
        FactHistory facts = said;
        boolean first = true;
        for (int i = 0; i < orders.size(); i++) {
            int day = orders.day(i);
            if (orders.count(i) > 0) {
                facts = first ? facts.knownBy(day) : facts;
                facts = facts.isWokenOn(day) ? facts.activeFrom(day) : facts;
                first = false;
            }
        }
        return facts;
    }
}
