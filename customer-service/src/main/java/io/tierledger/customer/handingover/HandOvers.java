package io.tierledger.customer.handingover;

import io.tierledger.contracts.people.HandOverArranged;
import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.History;
import io.tierledger.customer.accepting.MovedMeanwhile;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerCommand.HandOver;
import io.tierledger.customer.customers.CustomerDecider;
import io.tierledger.customer.customers.CustomerDecision;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.importing.Importing;
import io.tierledger.customer.importing.runs.ImportRuns;
import io.tierledger.customer.importing.runs.ImportView;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Carries hand-overs out on their day, each followed like an import. What a stop has interrupted goes on at the next look: who has gone already
 * is not asked again.
 */
final class HandOvers implements Watched, AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(HandOvers.class);
    private static final Duration LOOKED_FOR_EACH = Duration.ofSeconds(1);
    private static final Duration LIST_WITHIN = Duration.ofSeconds(20);
    private static final Duration WAIT = Duration.ofMillis(20);
    private static final Set<String> STORED = Set.of("STORED", "SETTLED");

    private final PeopleStored stored;
    private final CurrentClock clock;
    private final Importing importing;
    private final ImportRuns runs;
    private final Projections projections;
    private final EventLog log;
    private final History history;
    private final JdbcOperations jdbc;
    private final Set<String> done = new HashSet<>();
    private final Loop looking = Loop.pausing("customer-hand-overs", LOOKED_FOR_EACH, this::look);

    HandOvers(
            PeopleStored stored,
            CurrentClock clock,
            Importing importing,
            ImportRuns runs,
            Projections projections,
            EventLog log,
            JdbcOperations jdbc) {
        this.stored = stored;
        this.clock = clock;
        this.importing = importing;
        this.runs = runs;
        this.projections = projections;
        this.log = log;
        this.history = log::streams;
        this.jdbc = jdbc;
    }

    HandOvers start() {
        looking.start();
        return this;
    }

    /** Carries out whatever is due; blocks until it is stored. */
    synchronized void look() {
        LocalDate today = clock.date();
        for (HandOverArranged arranged : stored.now().handOvers().values()) {
            boolean isDue = today != null && !arranged.on().isAfter(today);
            if (isDue && !done.contains(arranged.handOverId())) {
                UUID id = UUID.fromString(arranged.handOverId());
                if (runs.find(id)
                        .map(ImportView::state)
                        .filter(STORED::contains)
                        .isEmpty()) {
                    carryOut(id, arranged);
                }
                done.add(arranged.handOverId());
            }
        }
    }

    /** As {@link #look}; what fails is tried again by the next look. */
    void lookNow() {
        try {
            look();
        } catch (RuntimeException later) {
            logger.info("a hand-over is tried again: {}", later.toString());
        }
    }

    private void carryOut(UUID id, HandOverArranged arranged) {
        List<String> customers = arranged.customers() == null ? allOf(arranged.from()) : arranged.customers();
        int[] next = {0};
        importing.carryOut(id, (transaction, budget) -> {
            List<String> part =
                    customers.subList(next[0], Math.min(customers.size(), next[0] + Math.max(1, budget - 1)));
            int gone = handOver(transaction, part, arranged);
            int after = next[0] + part.size();
            return new Importing.Part(gone, after >= customers.size(), () -> next[0] = after);
        });
    }

    /** As the list has them once it has seen all that is stored now; each is looked at again when it goes. */
    private List<String> allOf(String accountManagerId) {
        long position = log.lastPosition();
        long until = System.nanoTime() + LIST_WITHIN.toNanos();
        while (projections.position() < position) {
            if (System.nanoTime() > until) {
                throw new Refused(503, "behind");
            }
            LockSupport.parkNanos(WAIT.toNanos());
        }
        return jdbc.query(
                "select customer_id from customer_listed where account_manager_id = ? order by customer_id",
                (row, n) -> row.getString(1),
                accountManagerId);
    }

    private int handOver(WriteTransaction transaction, List<String> part, HandOverArranged arranged) {
        List<String> streams = part.stream().map(Customer::stream).toList();
        Map<String, Long> last = transaction.lastSequences(streams);
        Map<String, List<StoredEvent>> read = history.streams(last.keySet());
        int gone = 0;
        for (String id : part) {
            String stream = Customer.stream(id);
            List<StoredEvent> events = read.getOrDefault(stream, List.of());
            if (events.size() != last.getOrDefault(stream, -1L) + 1) {
                throw new MovedMeanwhile(stream);
            }
            HandOver command = new HandOver(id, arranged.from(), arranged.to(), arranged.handOverId(), clock.date());
            if (CustomerDecider.decide(command, History.customer(events))
                    instanceof CustomerDecision.Changes(List<CustomerEvent> changes)) {
                changes.forEach(event -> transaction.append(new NewEvent(stream, event)));
                gone += changes.size();
            }
        }
        return gone;
    }

    @Override
    public Collection<Loop> moving() {
        return List.of(looking);
    }

    @Override
    public void close() {
        looking.close();
    }
}
