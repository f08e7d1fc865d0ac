package io.tierledger.scoring.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers of a partition, by id and by place, and which of them are to be saved. */
public final class Customers {
    private final List<@Nullable Customer> places = new ArrayList<>();
    private final CustomersById byId = new CustomersById();
    private final List<Customer> changed = new ArrayList<>();
    private final Map<String, String> accountManagers = new HashMap<>();

    public @Nullable Customer find(String id) {
        return byId.find(id);
    }

    Customer add(Customer customer) {
        while (places.size() <= customer.place()) {
            places.add(null);
        }
        places.set(customer.place(), customer);
        byId.add(customer);
        return customer;
    }

    public @Nullable Customer at(int place) {
        return place < places.size() ? places.get(place) : null;
    }

    /** One more than the last place that is taken. */
    public int places() {
        return places.size();
    }

    /** In the order of their places. */
    public List<Customer> everybody() {
        List<Customer> everybody = new ArrayList<>(places.size());
        for (Customer customer : places) {
            if (customer != null) {
                everybody.add(customer);
            }
        }
        return everybody;
    }

    public int size() {
        return byId.size();
    }

    public void changed(Customer customer) {
        if (customer.changes()) {
            changed.add(customer);
        }
    }

    /** Everybody changed since the last call. */
    public List<Customer> takeChanged() {
        List<Customer> taken = List.copyOf(changed);
        taken.forEach(Customer::isSaved);
        changed.clear();
        return taken;
    }

    /** One text for all customers of an account manager. */
    public @Nullable String accountManager(@Nullable String id) {
        return id == null ? null : accountManagers.computeIfAbsent(id, same -> same);
    }
}
