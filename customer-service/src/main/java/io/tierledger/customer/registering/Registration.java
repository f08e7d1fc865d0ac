package io.tierledger.customer.registering;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.accepting.MovedMeanwhile;
import io.tierledger.customer.accepting.OrderingCustomer;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerCommand.RegisterCustomer;
import io.tierledger.customer.customers.CustomerDecider;
import io.tierledger.customer.customers.CustomerDecision;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.CustomerRefusal;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.customers.SaidOfChanges;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers a part of a batch inside one transaction. */
final class Registration {
    /** Most events that one customer can lead to. */
    private static final int ROOM_FOR_ONE = 4;

    private final WriteTransaction transaction;
    private final History history;
    private final String currency;
    private final String decidedBy;
    private final SaidOfChanges said;
    private final @Nullable LocalDate asOf;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    /** The last name of each: a customer may be named more than once in a part. */
    private final Map<String, CustomerNames.Named> renamed = new LinkedHashMap<>();

    private final Map<String, OrderingCustomer> changed = new HashMap<>();

    Registration(
            WriteTransaction transaction,
            History history,
            String currency,
            String decidedBy,
            SaidOfChanges said,
            @Nullable LocalDate asOf) {
        this.transaction = transaction;
        this.history = history;
        this.currency = currency;
        this.decidedBy = decidedBy;
        this.said = said;
        this.asOf = asOf;
    }

    List<Registered> register(List<CustomerTerms> all, int from, int budget, @Nullable Long expected) {
        List<CustomerTerms> part = all.subList(from, Math.min(all.size(), from + Math.max(1, budget / ROOM_FOR_ONE)));
        load(part);
        ParentsNow parents = new ParentsNow(history, id -> customers.getOrDefault(id, Customer.UNKNOWN), part);
        List<Registered> outcomes = new ArrayList<>(part.size());
        for (CustomerTerms terms : part) {
            long version = versions.getOrDefault(terms.customerId(), -1L);
            if (expected != null && expected != version) {
                outcomes.add(new Registered.Stale(version));
            } else if (parents.closeACircle(terms)) {
                outcomes.add(new Registered.Rejected(new CustomerRefusal.ParentCircle(terms.customerId())));
            } else {
                outcomes.add(one(terms, version));
            }
        }
        CustomerNames.keep(transaction.jdbc(), List.copyOf(renamed.values()));
        return outcomes;
    }

    private void load(List<CustomerTerms> part) {
        List<String> streams =
                part.stream().map(terms -> Customer.stream(terms.customerId())).toList();
        Map<String, Long> last = transaction.lastSequences(streams);
        if (last.isEmpty()) {
            return;
        }
        Map<String, List<StoredEvent>> read = history.streams(last.keySet());
        List<String> ids = new ArrayList<>();
        last.forEach((stream, sequence) -> {
            List<StoredEvent> events = read.getOrDefault(stream, List.of());
            if (events.size() != sequence + 1) {
                throw new MovedMeanwhile(stream);
            }
            String id = stream.substring(stream.indexOf(':') + 1);
            customers.put(id, History.customer(events));
            versions.put(id, sequence);
            ids.add(id);
        });
        names.putAll(CustomerNames.of(transaction.jdbc(), ids));
    }

    private Registered one(CustomerTerms terms, long version) {
        String id = terms.customerId();
        Customer customer = customers.getOrDefault(id, Customer.UNKNOWN);
        Profile present = switch (customer) {
            case Customer.Known known -> known.profile();
            case Customer.Unknown none -> Profile.EMPTY;
        };
        byte[] salt = Commitment.salt();
        String name = terms.name();
        boolean rename = name != null && !name.equals(names.getOrDefault(id, CustomerTerms.NO_NAME));
        String commitment = rename && name != null ? commitment(salt, name) : present.nameCommitment();
        CustomerDecision decision = CustomerDecider.decide(
                new RegisterCustomer(
                        id,
                        terms.profileOn(present, commitment),
                        terms.status(),
                        terms.accountManager(),
                        terms.estimatedSpend(),
                        currency,
                        decidedBy,
                        said,
                        asOf),
                customer);
        return switch (decision) {
            case CustomerDecision.Refused refused -> new Registered.Rejected(refused.refusal());
            case CustomerDecision.Changes changes -> {
                if (rename && name != null) {
                    names.put(id, name);
                    renamed.put(id, new CustomerNames.Named(id, name, salt));
                }
                yield append(id, customer, version, changes.events());
            }
        };
    }

    private static @Nullable String commitment(byte[] salt, String name) {
        return name.equals(CustomerTerms.NO_NAME) ? null : Commitment.to(salt, name);
    }

    private Registered append(String id, Customer customer, long version, List<CustomerEvent> events) {
        if (events.isEmpty()) {
            return new Registered.NothingChanged(version);
        }
        Customer after = customer;
        for (CustomerEvent event : events) {
            transaction.append(new NewEvent(Customer.stream(id), event));
            after = after.evolve(event);
        }
        long now = version + events.size();
        customers.put(id, after);
        versions.put(id, now);
        if (after instanceof Customer.Known known) {
            changed.put(id, OrderingCustomer.of(now, known.status()));
        }
        return new Registered.Stored(now, version < 0);
    }

    Map<String, OrderingCustomer> changed() {
        return changed;
    }
}
