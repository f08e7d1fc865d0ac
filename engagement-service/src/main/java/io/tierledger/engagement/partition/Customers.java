package io.tierledger.engagement.partition;

import io.tierledger.engagement.planning.Plan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What is known of a partition's customers, and when the period of each ends. */
public final class Customers {
    private static final int NO_END = Integer.MAX_VALUE;

    private final Map<String, Customer> customers = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Agenda agenda = new Agenda();
    private final Set<String> changed = new HashSet<>();
    /** Whose plan took the place of another on a day that may not be over. */
    private final Set<String> overtaken = new HashSet<>();
    /** Who has requests that are not answered yet. */
    private final TreeSet<String> asking = new TreeSet<>();
    /** Who is given something above what is granted. */
    private final TreeSet<String> excepted = new TreeSet<>();

    public Customer of(String customerId) {
        return customers.getOrDefault(customerId, Customer.NEW);
    }

    public void put(String customerId, Customer customer) {
        Customer before = customers.put(customerId, customer);
        changed.add(customerId);
        if (before == null || endOf(before) != endOf(customer)) {
            watch(customerId, customer);
        }
        keepInSight(customerId, customer);
    }

    /** Where those are found who have something that goes on. */
    private void keepInSight(String customerId, Customer customer) {
        rememberToForget(customerId, customer);
        remember(asking, customerId, !customer.requests().isEmpty());
        remember(excepted, customerId, !customer.levels().exceptions().isEmpty());
    }

    private static void remember(Set<String> some, String customerId, boolean isOne) {
        if (isOne) {
            some.add(customerId);
        } else {
            some.remove(customerId);
        }
    }

    /** Whoever asked something that is not answered yet, by customer id: the same order after every restart. */
    public Set<String> asking() {
        return new TreeSet<>(asking);
    }

    /** Whoever has an exception in force, by customer id: the same order after every restart. */
    public Set<String> excepted() {
        return new TreeSet<>(excepted);
    }

    private void rememberToForget(String customerId, Customer customer) {
        if (!customer.plan().overtaken().isEmpty()) {
            overtaken.add(customerId);
        }
    }

    /** Plans that others took the place of by this day do not come back. */
    public void dayEnded(LocalDate day) {
        for (String id : List.copyOf(overtaken)) {
            Plan plan = of(id).plan();
            if (!plan.overtaken().day().isAfter(day)) {
                put(id, of(id).with(plan.forgetting()));
                overtaken.remove(id);
            }
        }
    }

    private void watch(String customerId, Customer customer) {
        int end = endOf(customer);
        if (end < NO_END) {
            agenda.add(end, customerId);
        }
    }

    private static int endOf(Customer customer) {
        return customer.plan() instanceof Plan.Running running
                ? running.period().last()
                : NO_END;
    }

    /** Everybody, by customer id: the same order after every restart. */
    public Set<String> all() {
        return new TreeSet<>(customers.keySet());
    }

    /** Everybody, in no order: for sums. */
    void visit(BiConsumer<String, Customer> visitor) {
        customers.forEach(visitor);
    }

    /** Whoever this account manager answers for, by customer id: the same order after every restart. */
    public Set<String> answeredForBy(String manager) {
        Set<String> theirs = new TreeSet<>();
        customers.forEach((id, customer) -> {
            if (manager.equals(customer.accountManager())) {
                theirs.add(id);
            }
        });
        return theirs;
    }

    public Set<String> endingBy(int day) {
        return agenda.takeUntil(day);
    }

    /** Whoever cannot be dealt with today comes up tomorrow, as it would after a restart. */
    public void lookAgain(LocalDate day, String customerId) {
        agenda.add((int) day.toEpochDay() + 1, customerId);
    }

    /** One instance per text: a million customers name the same few methods, tiers and account managers. */
    public String word(String text) {
        String known = words.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** Gives whoever changed since they were last taken. */
    public void takeChanged(BiConsumer<String, Customer> taker) {
        changed.forEach(id -> taker.accept(id, of(id)));
        changed.clear();
    }

    /** Takes in a customer that was saved, and puts it where the passing of time finds it. */
    public void restore(String customerId, Customer customer) {
        customers.put(customerId, customer);
        watch(customerId, customer);
        keepInSight(customerId, customer);
    }
}
