package io.tierledger.customer.registering;

import io.tierledger.customer.customers.Customer;
import io.tierledger.platform.watching.Loop;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Prepares the keys at start, gives one to each customer who was known before texts were sealed, and replaces the master key when it is
 * time. Where the keys cannot be had the service starts without them, and this goes on trying.
 */
public final class KeysOfAll implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KeysOfAll.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LOOKED_AT_EACH = Duration.ofHours(1);
    private static final int AT_ONCE = 10_000;

    private final KeyMaker maker;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Loop turning = Loop.pausing("keys-of-customers", PAUSE, this::turn);
    private boolean made;
    private Instant next = Instant.MIN;

    KeysOfAll(KeyMaker maker, JdbcTemplate jdbc, Clock clock) {
        this.maker = maker;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin() {
        try {
            make();
        } catch (RuntimeException away) {
            log.error("the keys of personal texts cannot be had; names and texts wait for them", away);
        }
        turning.start();
    }

    private void turn() {
        if (!made) {
            make();
        }
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            maker.rotate(now);
            next = now.plus(LOOKED_AT_EACH);
        }
    }

    private void make() {
        make(maker, jdbc);
        made = true;
    }

    /**
     * Prepares the keys, and gives one to each customer who was known before texts were sealed.
     *
     * @param jdbc of this service's store
     */
    public static void make(KeyMaker maker, JdbcTemplate jdbc) {
        boolean first = jdbc.queryForList("select 1 from keys_made limit 1").isEmpty();
        maker.prepare(first);
        if (first) {
            String last = "";
            for (List<String> page = after(jdbc, last); !page.isEmpty(); page = after(jdbc, last)) {
                maker.make(page.stream().map(Subject::customer).toList());
                last = page.getLast();
            }
            jdbc.update("insert into keys_made default values");
        }
    }

    /** Ids of customers in the order of their bytes. */
    private static List<String> after(JdbcTemplate jdbc, String id) {
        return jdbc.query(
                """
                select aggregate_identifier from domain_event
                where sequence_number = 0 and aggregate_identifier collate "C" > ? and aggregate_identifier collate "C" < ?
                order by aggregate_identifier collate "C" limit ?""",
                (row, number) -> row.getString(1).substring(Customer.stream("").length()),
                Customer.stream(id),
                "customer;", // the next byte after the colon
                AT_ONCE);
    }

    @Override
    public void close() {
        turning.close();
    }
}
