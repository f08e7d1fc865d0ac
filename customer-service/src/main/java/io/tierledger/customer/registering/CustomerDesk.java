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

    /** What must be stored in the same transaction as what became of the customers from {@code from} on. */
    @FunctionalInterface
    public interface Alongside {
        void store(WriteTransaction transaction, int from, List<Registered> outcomes);
    }

    private record Part(int next, List<Registered> outcomes, Map<String, OrderingCustomer> changed) {}

    public CustomerDesk(
            Store store,
            History history,
            CurrentClock clock,
            Standings standings,
            String reportingCurrency,
            JdbcOperations jdbc,
            CustomerKeys keys) {
        this.keys = keys;
        this.store = store;
        this.history = history;
        this.clock = clock;
        this.standings = standings;
        this.currency = reportingCurrency;
        this.jdbc = jdbc;
    }

    /** This desk in a transaction that is undone: it keeps nothing of what it decides. */
    public CustomerDesk within(WriteTransaction transaction) {
        return new CustomerDesk(
                Store.within(transaction), history, clock, new Standings(), currency, jdbc, CustomerKeys.NONE);
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
        keys.makeFor(List.of(customer));
        return part(List.of(customer), 0, decidedBy, said.get(), expected, true, (transaction, from, outcomes) -> {})
                .outcomes()
                .getFirst();
    }

    /** Registers many; blocks until all are stored. */
    public void register(List<CustomerTerms> customers, String decidedBy, Alongside alongside) {
        keys.makeFor(customers);
        int next = 0;
        while (next < customers.size()) {
            next = part(customers, next, decidedBy, SaidOfChanges.NOTHING, null, false, alongside)
                    .next();
        }
    }

    private Part part(
            List<CustomerTerms> customers,
            int from,
            String decidedBy,
            SaidOfChanges said,
            @Nullable Long expected,
            boolean now,
            Alongside alongside) {
        Appender.Work<Part> work = (transaction, budget) -> {
            Registration registration = new Registration(transaction, history, currency, decidedBy, said, clock.date());
            List<Registered> outcomes = registration.register(customers, from, budget, expected);
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
                    throw new Refused(
                            503, "store-busy", "The event store is busy; try again.", Map.of("retryAfter", 1));
                }
            }
        }
    }
}
