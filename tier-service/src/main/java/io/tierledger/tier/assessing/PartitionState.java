package io.tierledger.tier.assessing;

import io.tierledger.contracts.scores.MethodPublished;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Customers, methods, agenda and business date of one partition; saved as a document per customer and one for the partition. */
final class PartitionState {
    static final LocalDate BEFORE_ALL_DAYS = LocalDate.EPOCH;
    private static final String OWN_DOCUMENT = "";

    final MethodsInForce methods = new MethodsInForce();
    final Agenda agenda = new Agenda();
    private final Map<String, Customer> customers = new HashMap<>();
    private final List<Customer> changed = new ArrayList<>();
    private final List<byte[]> publications = new ArrayList<>();
    private final Map<String, byte[]> saved = new HashMap<>();
    private final JsonMapper json;
    private LocalDate businessDate = BEFORE_ALL_DAYS;
    private boolean ownChanged;

    PartitionState(JsonMapper json) {
        this.json = json;
    }

    /** Forgets all but the methods, and goes back to a day: for whoever tells the past of one customer after another. */
    void startAfresh(LocalDate day) {
        customers.clear();
        changed.clear();
        agenda.clear();
        businessDate = day;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    /** The business date follows what comes in, and never goes back. */
    void reach(@Nullable LocalDate day) {
        if (day != null && day.isAfter(businessDate)) {
            businessDate = day;
            ownChanged = true;
        }
    }

    /** The customer of this id, about to be changed. */
    Customer change(String id) {
        Customer customer = customers.computeIfAbsent(id, Customer::new);
        return change(customer);
    }

    Customer change(Customer customer) {
        if (!customer.changed) {
            customer.changed = true;
            changed.add(customer);
        }
        return customer;
    }

    void assign(String customerId, @Nullable String accountManagerId) {
        change(customerId).accountManagerId = accountManagerId == null ? null : accountManagerId.intern();
    }

    Collection<Customer> customers() {
        return customers.values();
    }

    void keep(byte[] publication) {
        publications.add(publication);
        ownChanged = true;
    }

    Map<String, byte[]> takeChanged() {
        Map<String, byte[]> documents = HashMap.newHashMap(changed.size() + 1);
        for (Customer customer : changed) {
            customer.changed = false;
            documents.put(customer.id, customer.written(methods));
        }
        changed.clear();
        if (ownChanged) {
            ownChanged = false;
            documents.put(OWN_DOCUMENT, own());
        }
        return documents;
    }

    private byte[] own() {
        return new PartitionBytes(businessDate, publications).written();
    }

    /** What {@link #takeChanged} would give if there were one customer; it stays as changed as it is. */
    Map<String, byte[]> alone(String customerId) {
        Customer customer = customers.get(customerId);
        return customer == null ? Map.of() : Map.of(customerId, customer.written(methods), OWN_DOCUMENT, own());
    }

    @Nullable
    Standing standing(String customerId, String method) {
        Customer customer = customers.get(customerId);
        return customer == null ? null : customer.find(methods.indexOf(method));
    }

    /** Documents come in any order; they are read once all are there. */
    void restore(String key, byte[] document) {
        saved.put(key, document);
    }

    void restored() {
        byte[] own = saved.remove(OWN_DOCUMENT);
        if (own != null) {
            PartitionBytes read = PartitionBytes.read(own);
            for (byte[] publication : read.publications()) {
                publications.add(publication);
                methods.publish(json.readValue(publication, MethodPublished.class), read.businessDate());
            }
            businessDate = read.businessDate();
        }
        saved.forEach((id, document) -> {
            Customer customer = new Customer(id);
            customer.read(document, methods);
            customers.put(id, customer);
            for (int i = 0; i < customer.methods(); i++) {
                Standing standing = customer.find(i);
                if (standing != null) {
                    agenda.restore(standing);
                }
            }
        });
        saved.clear();
    }
}
