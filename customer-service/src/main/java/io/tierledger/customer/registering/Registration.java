package io.tierledger.customer.registering;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.accepting.History;
import io.tierledger.customer.accepting.MovedMeanwhile;
import io.tierledger.customer.accepting.OrderingCustomer;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerCommand.RegisterCustomer;
import io.tierledger.customer.customers.CustomerDecider;
import io.tierledger.customer.customers.CustomerDecision;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.CustomerRefusal;
import io.tierledger.customer.customers.SaidOfChanges;
import io.tierledger.customer.naming.NamesInClear;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** Whose names and extra columns were sealed. */
    private final Set<String> sealed = new HashSet<>();

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

    /**
     * Ends early where what was foreseen no longer holds; the rest is to be foreseen anew.
     *
     * @param foreseen of those from {@code from} on
     * @throws MovedMeanwhile where it does not hold of the first
     */
    List<Registered> register(
            List<CustomerTerms> all, int from, List<Foreseen> foreseen, int budget, @Nullable Long expected) {
        List<CustomerTerms> part = all.subList(from, Math.min(all.size(), from + Math.max(1, budget / ROOM_FOR_ONE)));
        load(part);
        ParentsNow parents = new ParentsNow(history, id -> customers.getOrDefault(id, Customer.UNKNOWN), part);
        List<Registered> outcomes = new ArrayList<>(part.size());
        for (CustomerTerms terms : part) {
            Foreseen texts = foreseen.get(outcomes.size());
            if (!texts.holds(Foresight.profile(customers.getOrDefault(terms.customerId(), Customer.UNKNOWN)))) {
                break;
            }
            long version = versions.getOrDefault(terms.customerId(), -1L);
            if (expected != null && expected != version) {
                outcomes.add(new Registered.Stale(version));
            } else if (parents.closeACircle(terms)) {
                outcomes.add(new Registered.Rejected(new CustomerRefusal.ParentCircle(terms.customerId())));
            } else {
                outcomes.add(texts.erased() ? erased(terms) : one(terms, texts.becomes(), version));
            }
        }
        if (outcomes.isEmpty()) {
            throw new MovedMeanwhile(Customer.stream(part.getFirst().customerId()));
        }
        NamesInClear.remove(transaction.jdbc(), sealed);
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
        last.forEach((stream, sequence) -> {
            List<StoredEvent> events = read.getOrDefault(stream, List.of());
            if (events.size() != sequence + 1) {
                throw new MovedMeanwhile(stream);
            }
            String id = stream.substring(stream.indexOf(':') + 1);
            customers.put(id, History.customer(events));
            versions.put(id, sequence);
        });
    }

    private static Registered erased(CustomerTerms terms) {
        return new Registered.Rejected(new CustomerRefusal.Erased(terms.customerId()));
    }

    private Registered one(CustomerTerms terms, @Nullable Sealed texts, long version) {
        String id = terms.customerId();
        Customer customer = customers.getOrDefault(id, Customer.UNKNOWN);
        CustomerDecision decision = CustomerDecider.decide(
                new RegisterCustomer(
                        id,
                        terms.profileOn(Foresight.profile(customer), texts),
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
                if (texts != null) {
                    sealed.add(id);
                }
                yield append(id, customer, version, changes.events());
            }
        };
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
            changed.put(id, OrderingCustomer.of(now, known));
        }
        return new Registered.Stored(now, version < 0);
    }

    Map<String, OrderingCustomer> changed() {
        return changed;
    }
}
