package io.tierledger.platform.eventstore;

import io.tierledger.platform.wiring.Migrations;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A store with its appender, and nothing behind it. */
public final class BareStore implements AutoCloseable {
    private static final EventCatalogue CATALOGUE =
            new EventCatalogue(EventStoreConfiguration.STORED_JSON, new EventNames(Map.of("said", Said.class)));

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final Appender appender;

    record Said(String words) {}

    public BareStore(String url) {
        database = new DriverManagerDataSource(url);
        Migrations.of("none", database);
        jdbc = new JdbcTemplate(database);
        EventFeed feed = new EventFeed();
        log = new EventLog(jdbc, CATALOGUE, feed);
        appender = new Appender("test", new TransactionRunner(database, CATALOGUE, feed));
    }

    /** Appends so many events, two in each stream. */
    public void say(int many) {
        appender.write((transaction, budget) -> {
            for (int i = 0; i < many; i++) {
                transaction.append(new NewEvent("said:" + i / 2, new Said("word " + i)));
            }
            return true;
        });
    }

    public DataSource database() {
        return database;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public EventLog log() {
        return log;
    }

    public Appender appender() {
        return appender;
    }

    @Override
    public void close() {
        appender.close();
    }
}
