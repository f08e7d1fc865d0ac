package io.tierledger.platform.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts other payloads into the place of those that stand in a store, which nobody else may use meanwhile: positions, streams, sequences,
 * names, ids, times and metadata stay. Read and written in pages, each in a transaction of its own, so that it may be broken off at any
 * moment and begun again.
 */
public final class Rewriting {
    private static final int PAGE = 2_000;
    private static final String REPLACE = "update domain_event set payload = ? where global_index = ?";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final EventCatalogue catalogue;
    private final EventLog log;

    /** Hears how far a reading has come. */
    @FunctionalInterface
    public interface Passing {
        /**
         * @param position of the last event that was looked at
         * @param replaced how many were replaced so far
         */
        void at(long position, long replaced);
    }

    /** @param transactions on the connections of {@code jdbc} */
    public Rewriting(JdbcTemplate jdbc, TransactionOperations transactions, EventCatalogue catalogue, EventLog log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.log = log;
    }

    /**
     * Looks at all events of these names, in their order.
     *
     * @param anew what takes the place of events, by position: of those it is shown, and of others that change with them; where nothing
     *     is to change, none
     * @return how many were replaced
     * @throws IllegalArgumentException for an event that would have another name
     */
    public long replace(Set<String> names, Function<List<StoredEvent>, Map<Long, Object>> anew, Passing passing) {
        long replaced = 0;
        List<StoredEvent> page = log.after(0, PAGE, names);
        while (!page.isEmpty()) {
            Map<Long, Object> others = anew.apply(page);
            if (!others.isEmpty()) {
                transactions.executeWithoutResult(transaction -> write(others));
            }
            replaced += others.size();
            long last = page.getLast().position();
            passing.at(last, replaced);
            page = log.after(last, PAGE, names);
        }
        return replaced;
    }

    private void write(Map<Long, Object> others) {
        for (StoredEvent stored : log.at(others.keySet())) {
            Object other = others.get(stored.position());
            if (other == null || !catalogue.nameOf(other.getClass()).equals(stored.name())) {
                throw new IllegalArgumentException("event " + stored.position() + " is a " + stored.name());
            }
        }
        jdbc.batchUpdate(
                REPLACE,
                others.entrySet().stream()
                        .map(one -> new Object[] {catalogue.encode(one.getValue()), one.getKey()})
                        .toList());
    }
}
