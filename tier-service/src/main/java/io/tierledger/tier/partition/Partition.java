package io.tierledger.tier.partition;

import io.tierledger.contracts.scores.MethodPublished;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The memory of one partition: its customers, its methods, the business date, and who is to be looked at when. */
public final class Partition {
    private static final LocalDate BEFORE_ALL_DAYS = LocalDate.EPOCH;

    private final MethodsInForce methods = new MethodsInForce();
    private final Agenda agenda = new Agenda();
    private final Map<String, Customer> customers = new HashMap<>();
    private final List<Customer> changed = new ArrayList<>();
    private final List<byte[]> publications = new ArrayList<>();
    private LocalDate businessDate = BEFORE_ALL_DAYS;
    private boolean ownChanged;

    public MethodsInForce methods() {
        return methods;
    }

    public Agenda agenda() {
        return agenda;
    }

    /** Forgets all but the methods, and goes back to a day: for whoever tells the past of one customer after another. */
    public void startAfresh(LocalDate day) {
        customers.clear();
        changed.clear();
        agenda.clear();
        businessDate = day;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    /** The business date follows what comes in, and never goes back. */
    public void reach(@Nullable LocalDate day) {
        if (day != null && day.isAfter(businessDate)) {
            businessDate = day;
            ownChanged = true;
        }
    }

    public @Nullable Customer find(String id) {
        return customers.get(id);
    }

    /** Null when the customer has none under this method. */
    public @Nullable Standing standing(String customerId, String method) {
        Customer customer = customers.get(customerId);
        int place = methods.find(method);
        return customer == null || place < 0 ? null : customer.find(place);
    }

    /** The place of a method in every customer's standings; below zero for one that was never mentioned here. */
    public int placeOf(String method) {
        return methods.find(method);
    }

    public Collection<Customer> customers() {
        return Collections.unmodifiableCollection(customers.values());
    }

    /** The customer of this id, about to be changed; a new one when it is not known yet. */
    public Customer change(String id) {
        return change(customers.computeIfAbsent(id, Customer::new));
    }

    public Customer change(Customer customer) {
        if (customer.changes()) {
            changed.add(customer);
        }
        return customer;
    }

    public void assign(String customerId, @Nullable String accountManager) {
        change(customerId).isLookedAfterBy(accountManager);
    }

    /**
     * Whether this puts another version in force now; one that waits for its date does not.
     *
     * @param asItCame how it is remembered
     */
    public boolean publish(MethodPublished published, byte[] asItCame) {
        boolean other = methods.publish(published, businessDate);
        publications.add(asItCame);
        ownChanged = true;
        return other;
    }

    /** All that were published, as they came. */
    public List<byte[]> publications() {
        return List.copyOf(publications);
    }

    /** Whoever changed since they were last taken. */
    public List<Customer> takeChanged() {
        List<Customer> taken = List.copyOf(changed);
        taken.forEach(Customer::isSaved);
        changed.clear();
        return taken;
    }

    /** Whether the business date or the publications changed since this was last asked. */
    public boolean takeOwnChange() {
        boolean taken = ownChanged;
        ownChanged = false;
        return taken;
    }

    /** The business date as it was saved, before anything else. */
    public void restore(LocalDate saved) {
        businessDate = saved;
    }

    /** A publication as it was saved, in their order. */
    public void restore(MethodPublished published, byte[] asItCame) {
        publications.add(asItCame);
        methods.publish(published, businessDate);
    }

    /** Takes in a customer that was saved, and puts it where the passing of time finds it. */
    public void restore(Customer customer) {
        customers.put(customer.id(), customer);
        for (int method = 0; method < customer.methods(); method++) {
            Standing standing = customer.find(method);
            if (standing != null) {
                agenda.restore(standing);
            }
        }
    }
}
