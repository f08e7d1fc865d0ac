package io.tierledger.scoring.partition;

import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Subjects;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.measuring.Kinds;
import io.tierledger.scoring.measuring.Windows;
import io.tierledger.scoring.scorecards.CriterionRule.SharedTables;
import org.jspecify.annotations.Nullable;

/** The memory of one partition: its customers, the business date, and who is to be looked at when. Days are epoch days. */
public final class Partition {
    public static final int NEVER = Customer.NEVER;

    private final int number;
    private final SharedTables tables;
    private final MethodsInForce methods = new MethodsInForce();
    private final Attention attention = new Attention();
    private final Customers customers = new Customers();

    private int businessDay = NEVER;
    private int monthEnd = NEVER;
    private int firstDay = NEVER;
    private long sequence;
    private long taken;

    public Partition(int number, int digits) {
        this.number = number;
        this.tables = new SharedTables(new Windows(), new Kinds(), new Subjects(), digits);
    }

    public int number() {
        return number;
    }

    public SharedTables tables() {
        return tables;
    }

    public MethodsInForce methods() {
        return methods;
    }

    public Customers customers() {
        return customers;
    }

    public Attention attention() {
        return attention;
    }

    public boolean hasBegun() {
        return businessDay != NEVER;
    }

    public int businessDay() {
        return businessDay;
    }

    /** The business date that the first input brought. */
    public int firstDay() {
        return firstDay;
    }

    /** The last month end that has passed. */
    public int monthEnd() {
        return monthEnd;
    }

    public boolean hasEndedAMonth() {
        return monthEnd != NEVER;
    }

    /** The business date goes on. */
    public void reach(int day) {
        businessDay = day;
        firstDay = firstDay == NEVER ? day : firstDay;
    }

    public void endDay(int day) {
        businessDay = day + 1;
    }

    /** From here on it is collected anew whose monthly criteria may move. */
    public void endMonth(int day) {
        monthEnd = day;
        attention.monthEnded();
    }

    /** The last input handled. */
    public long sequence() {
        return sequence;
    }

    public void takesIn(long input) {
        sequence = input;
        taken++;
    }

    public void takesInAGiven() {
        taken++;
    }

    /** Rises with everything that is taken in. */
    public long taken() {
        return taken;
    }

    public @Nullable Customer find(String id) {
        return customers.find(id);
    }

    /** A new one when it is not known yet. */
    public Customer customer(String id) {
        Customer known = customers.find(id);
        return known == null ? customers.add(new Customer(id, customers.places())) : known;
    }

    /** Something other than a passing day may have moved monthly criteria. */
    public void touch(Customer customer) {
        customer.isTouched(hasBegun() ? businessDay : NEVER + 1);
        attention.touched(customer);
        customers.changed(customer);
    }

    /** Adds to a customer's orders of a day, or takes off; {@code hasCost} false when the order said no cost. */
    public void count(Customer customer, int day, int kind, long amount, boolean hasCost, long cost, int orders) {
        if (customer.buys(day, kind, amount, hasCost, cost, orders)) {
            attention.ordersOn(day, customer);
        }
        if (day > businessDay) {
            attention.lookAt(customer, day);
        }
    }

    public void judged(Customer customer, Judgement judgement) {
        InForce method =
                methods.find(tables.subjects().subject(judgement.subject()).method());
        customer.isJudged(judgement, businessDay, method == null ? NEVER : method.lastAssessed(customer, monthEnd));
        remember(customer, judgement);
        touch(customer);
    }

    /** A version of a method came: whoever there is may be moved by it, now and when judgements grow stale by its rules. */
    public void meetsAnotherMethod(Customer customer) {
        customer.judgements().recorded().forEach(judgement -> remember(customer, judgement));
        attention.touched(customer);
    }

    /** Puts the days on which a judgement begins to count and grows stale on the agenda. */
    private void remember(Customer customer, Judgement judgement) {
        if (judgement.day() >= businessDay) {
            attention.lookAt(customer, judgement.day());
        }
        methods.staleDays(tables.subjects().subject(judgement.subject()), judgement, day -> {
            if (day >= businessDay) {
                attention.lookAt(customer, day);
            }
        });
    }

    public PartitionState state() {
        return new PartitionState(
                businessDay,
                monthEnd,
                firstDay,
                sequence,
                methods.leading(),
                methods.all().stream().map(InForce::publication).toList(),
                methods.waiting());
    }

    public void restore(PartitionState state) {
        businessDay = state.businessDay();
        monthEnd = state.monthEnd();
        firstDay = state.firstDay();
        sequence = state.sequence();
        methods.lead(state.leading());
        state.inForce().forEach(method -> methods.put(method, tables));
        state.waiting().forEach(methods::await);
    }

    /** Takes in a customer that was saved, after {@link #restore(PartitionState)}, and puts it where the passing of time finds it. */
    public void restore(Customer customer) {
        customers.add(customer);
        DayBuckets buckets = customer.buckets();
        for (int i = 0; buckets != null && i < buckets.size(); i++) {
            if (i == 0 || buckets.day(i) != buckets.day(i - 1)) {
                attention.ordersOn(buckets.day(i), customer);
            }
            if (buckets.day(i) >= businessDay) {
                attention.lookAt(customer, buckets.day(i));
            }
        }
        customer.judgements().recorded().forEach(judgement -> remember(customer, judgement));
        if (customer.touchedOn() > monthEnd) {
            attention.touched(customer);
        }
        if (!hasEndedAMonth()) {
            attention.awaitsBeginning(customer);
        }
        attention.enters(customer);
    }
}
