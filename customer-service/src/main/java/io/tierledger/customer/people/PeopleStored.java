package io.tierledger.customer.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.people.People;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.watching.Following;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** People as the events of this store have them; what another instance stores is known here within a second. */
public final class PeopleStored implements Following, Watched, AutoCloseable {
    private static final int PAGE = 2_000;
    private static final Duration LOOKED_FOR_EACH = Duration.ofMillis(500);

    private final EventLog log;
    private final JdbcOperations jdbc;
    private final Loop looking = Loop.pausing("customer-people", LOOKED_FOR_EACH, this::newest);
    private volatile Reading reading = new Reading(0, 0, People.NOBODY);
    private volatile boolean caughtUp;

    /**
     * @param number of events about people that were stored
     * @param position of the last of them
     */
    record Reading(long number, long position, People people) {}

    PeopleStored(EventLog log, JdbcOperations jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    PeopleStored start() {
        looking.start();
        return this;
    }

    /** As of the last look. */
    public People now() {
        return reading.people();
    }

    /** Reads what was stored since, and answers all; blocks. */
    synchronized Reading newest() {
        Long number = jdbc.queryForObject("select number from people_changes", Long.class);
        if (number != null && number == reading.number()) {
            caughtUp = true;
            return reading;
        }
        List<StoredEvent> page;
        do {
            page = log.after(reading.position(), PAGE, PeopleNames.ALL.keySet());
            if (!page.isEmpty()) {
                reading = new Reading(
                        reading.number() + page.size(),
                        page.getLast().position(),
                        reading.people()
                                .and(page.stream().map(PeopleStored::told).toList()));
            }
        } while (page.size() == PAGE);
        caughtUp = true;
        return reading;
    }

    private static PublishedEvent told(StoredEvent stored) {
        return ((PeopleEvent) stored.event()).told(stored.position());
    }

    @Override
    public boolean caughtUp() {
        return caughtUp;
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
