package io.tierledger.customer.registering;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.History;
import io.tierledger.customer.accepting.MovedMeanwhile;
import io.tierledger.customer.accepting.OrderingCustomer;
import io.tierledger.customer.accepting.Standings;
import io.tierledger.customer.accepting.Store;
import io.tierledger.customer.customers.SaidOfChanges;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.WriteTransaction;
import io.tierledger.platform.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Where customers become known, one by one or by the thousand, in the order in which they are given. */
public final class CustomerDesk {
    private final Store store;
    private final History history;
    private final CurrentClock clock;
    private final Standings standings;
    private final String currency;
    private final JdbcOperations jdbc;
    private final CustomerKeys keys;
    private final Foresight foresight;

    /** What must be stored in the same transaction as what became of the customers from {@code from} on. */
    @FunctionalInterface
    public interface Alongside {
        void store(WriteTransaction transaction, int from, List<Registered> outcomes);
    }

    private record Part(int next, List<Registered> outcomes, Map<String, OrderingCustomer> changed) {}

    CustomerDesk(
            Store store,
            History history,
            CurrentClock clock,
            Standings standings,
            String reportingCurrency,
            JdbcOperations jdbc,
            CustomerKeys keys,
            Foresight foresight) {
        this.foresight = foresight;
        this.keys = keys;
        this.store = store;
        this.history = history;
        this.clock = clock;
        this.standings = standings;
        this.currency = reportingCurrency;
        this.jdbc = jdbc;
    }

    /**
     * What would become of customers, in a transaction that is undone: nothing is kept of what is decided. Asked before it begins.
     *
     * @throws Refused 503 {@code keys-away}
     */
    public Foretelling foretelling(List<CustomerTerms> customers) {
        Foresight pretending = foresight.pretending();
        List<Foreseen> foreseen = pretending.of(customers);
        return (transaction, decidedBy, alongside) -> new CustomerDesk(
                        Store.within(transaction),
                        history,
                        clock,
                        new Standings(),
                        currency,
                        jdbc,
                        CustomerKeys.NONE,
                        pretending)
                .register(customers, foreseen, decidedBy, alongside);
    }

    /** Registers customers without keeping anything. */
    @FunctionalInterface
    public interface Foretelling {
        void register(WriteTransaction transaction, String decidedBy, Alongside alongside);
    }

    /** Asks of this store whether the relations of customers exist. */
    public Relatives relatives() {
        return new Relatives(
                ids -> StoredParents.of(history, ids),
                ids -> AccountManagers.of(jdbc, ids).keySet());
    }

    /** Why one customer cannot have the parent or account manager that is said; null when it can. */
    public @Nullable RelationRefusal objection(CustomerTerms terms) {
        Relatives relatives = relatives();
        relatives.saw(terms);
        relatives.look();
        relatives.comes(terms);
        return relatives.objection(terms);
    }

    /**
     * @param field that names it
     * @param accountManagerId null for nobody
     * @throws Refused 422 {@code unknown-account-manager}
     */
    public void mustKnowManager(String field, @Nullable String accountManagerId) {
        if (accountManagerId != null && !knowsManager(accountManagerId)) {
            throw Refused.invalid(field, "unknown-account-manager").with("value", accountManagerId);
        }
    }

    /** Whether there is such an account manager. */
    public boolean knowsManager(String accountManagerId) {
        return !AccountManagers.of(jdbc, List.of(accountManagerId)).isEmpty();
    }

    /**
     * @param expected version that the writer has seen; null when it does not matter
     * @param decidedBy what decides where nobody said anything
     * @param said what a person said of what changes; asked once the customer has its key
     */
    public Registered register(
            CustomerTerms customer, @Nullable Long expected, String decidedBy, Supplier<SaidOfChanges> said) {
        List<CustomerTerms> one = List.of(customer);
        keys.makeFor(one);
        Ahead ahead = new Ahead(one, foresight.of(one));
        return part(ahead, 0, decidedBy, said.get(), expected, true, (transaction, from, outcomes) -> {})
                .outcomes()
                .getFirst();
    }

    /** As above, of a customer who was erased: nothing of before counts, and what is said now is sealed with another key. */
    public Registered registerAnew(
            CustomerTerms customer, long expected, String decidedBy, Supplier<SaidOfChanges> said) {
        keys.makeAnother(customer.customerId());
        Ahead ahead = new Ahead(List.of(customer), List.of(foresight.anew(customer)));
        return part(ahead, 0, decidedBy, said.get(), expected, true, (transaction, from, outcomes) -> {})
                .outcomes()
                .getFirst();
    }

    /** Registers many; blocks until all are stored. */
    public void register(List<CustomerTerms> customers, String decidedBy, Alongside alongside) {
        keys.makeFor(customers);
        register(customers, foresight.of(customers), decidedBy, alongside);
    }

    private void register(
            List<CustomerTerms> customers, List<Foreseen> foreseen, String decidedBy, Alongside alongside) {
        Ahead ahead = new Ahead(customers, foreseen);
        int next = 0;
        while (next < customers.size()) {
            next = part(ahead, next, decidedBy, SaidOfChanges.NOTHING, null, false, alongside)
                    .next();
        }
    }

    /** What is foreseen of customers, and foreseen anew of the rest of them where it no longer holds. */
    private final class Ahead {
        private final List<CustomerTerms> customers;
        private List<Foreseen> foreseen;
        private int first;

        Ahead(List<CustomerTerms> customers, List<Foreseen> foreseen) {
            this.customers = customers;
            this.foreseen = foreseen;
        }

        List<Foreseen> from(int next) {
            return foreseen.subList(next - first, foreseen.size());
        }

        void anew(int next) {
            foreseen = foresight.of(customers.subList(next, customers.size()));
            first = next;
        }
    }

    private Part part(
            Ahead ahead,
            int from,
            String decidedBy,
            SaidOfChanges said,
            @Nullable Long expected,
            boolean now,
            Alongside alongside) {
        Appender.Work<Part> work = (transaction, budget) -> {
            Registration registration = new Registration(transaction, history, currency, decidedBy, said, clock.date());
            List<Registered> outcomes =
                    registration.register(ahead.customers, from, ahead.from(from), budget, expected);
            alongside.store(transaction, from, outcomes);
            return new Part(from + outcomes.size(), outcomes, registration.changed());
        };
        for (int attempt = 1; ; attempt++) {
            try {
                Part part = now ? store.writeNow(work) : store.write(work);
                standings.keep(part.changed());
                return part;
            } catch (MovedMeanwhile moved) {
                if (attempt == MovedMeanwhile.ATTEMPTS) {
                    throw Appender.busy();
                }
                ahead.anew(from);
            }
        }
    }
}
