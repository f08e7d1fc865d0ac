package io.tierledger.scoring.assessing;

import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Subjects;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.measuring.Kinds;
import io.tierledger.scoring.measuring.Windows;
import io.tierledger.scoring.scorecards.CriterionRule.Workbench;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The memory of one partition: its customers, the business date, and who is to be looked at when. Days are epoch days. */
final class Partition {
    static final int NEVER = Customer.NEVER;

    final int number;
    final Workbench bench;
    final MethodsInForce methods = new MethodsInForce();
    final DayIndex days = new DayIndex();
    final Agenda agenda = new Agenda();
    /** Whose monthly criteria may have moved since the last month end; and who enters a method that waits for reviews. */
    final BitSet touched = new BitSet();

    final BitSet entering = new BitSet();
    final List<@Nullable Customer> customers = new ArrayList<>();
    private final CustomersById byId = new CustomersById();
    private final Map<String, String> accountManagers = new HashMap<>();
    private final List<Customer> changed = new ArrayList<>();

    int businessDay = NEVER;
    int monthEnd = NEVER;
    /** The business date that the first input brought. */
    int firstDay = NEVER;

    /** The last input handled. */
    long sequence;

    Partition(int number, int digits) {
        this.number = number;
        this.bench = new Workbench(new Windows(), new Kinds(), new Subjects(), digits);
    }

    boolean hasBegun() {
        return businessDay != NEVER;
    }

    /** The business date goes on. */
    void reach(int day) {
        businessDay = day;
        firstDay = firstDay == NEVER ? day : firstDay;
    }

    @Nullable
    Customer find(String id) {
        return byId.find(id);
    }

    Customer customer(String id) {
        Customer known = byId.find(id);
        return known == null ? add(new Customer(id, customers.size())) : known;
    }

    Customer add(Customer customer) {
        while (customers.size() <= customer.index) {
            customers.add(null);
        }
        customers.set(customer.index, customer);
        byId.add(customer);
        return customer;
    }

    void changed(Customer customer) {
        if (!customer.changed) {
            customer.changed = true;
            changed.add(customer);
        }
    }

    /** Everybody changed since the last call. */
    List<Customer> takeChanged() {
        List<Customer> taken = List.copyOf(changed);
        taken.forEach(customer -> customer.changed = false);
        changed.clear();
        return taken;
    }

    /** Something other than a passing day may have moved monthly criteria. */
    void touch(Customer customer) {
        customer.touchedOn = Math.max(customer.touchedOn, hasBegun() ? businessDay : NEVER + 1);
        touched.set(customer.index);
        changed(customer);
    }

    /** Adds to a customer's orders of a day, or takes off; {@code hasCost} false when the order said no cost. */
    void count(Customer customer, int day, int kind, long amount, boolean hasCost, long cost, int orders) {
        DayBuckets buckets = customer.buckets == null ? new DayBuckets() : customer.buckets;
        customer.buckets = buckets;
        if (buckets.add(day, kind, amount, hasCost, cost, orders)) {
            days.add(day, customer.index);
        }
        if (day > businessDay) {
            agenda.add(day, customer.index);
        }
    }

    /** Puts the days on which a judgement begins to count and grows stale on the agenda. */
    void remember(Customer customer, Judgement judgement) {
        if (judgement.day() >= businessDay) {
            agenda.add(judgement.day(), customer.index);
        }
        methods.staleDays(bench.subjects().subject(judgement.subject()), judgement, day -> {
            if (day >= businessDay) {
                agenda.add(day, customer.index);
            }
        });
    }

    /** One text for all customers of an account manager. */
    @Nullable
    String accountManager(@Nullable String id) {
        return id == null ? null : accountManagers.computeIfAbsent(id, same -> same);
    }

    int size() {
        return byId.size();
    }
}
