package io.tierledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.embedded.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is appended is found as it was given, in one order, whoever else writes to the same store. */
class WritingToOneStoreTest {
    private static final EventCatalogue CATALOGUE =
            new EventCatalogue(EventStoreConfiguration.STORED_JSON, new EventNames(Map.of("said", Said.class)));

    @TempDir
    private static Path directory;

    private static PostgresServer server;
    private static JdbcTemplate jdbc;
    private Appender one;
    private Appender other;
    private EventLog log;

    record Said(String words) {}

    @BeforeAll
    static void start() {
        server = PostgresServer.start(directory);
        DataSource database = new DriverManagerDataSource(server.jdbcUrl("store"));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(database);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        jdbc.update("truncate domain_event");
        one = appender();
        other = appender();
        log = new EventLog(jdbc, CATALOGUE, new EventFeed());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static Appender appender() {
        DataSource connections = new DriverManagerDataSource(server.jdbcUrl("store"));
        return new Appender("test", new TransactionRunner(connections, CATALOGUE, new EventFeed()));
    }

    private static long append(Appender to, String stream, String words) {
        return to.writeNow((transaction, budget) -> transaction.append(new NewEvent(stream, new Said(words))));
    }

    @Test
    void two_writers_who_take_turns_number_a_stream_without_a_gap() {
        for (int i = 0; i < 40; i++) {
            append(i % 3 == 0 ? one : other, "thing:" + i % 2, "word " + i);
        }
        assertThat(log.after(0, 100)).extracting(StoredEvent::position).containsExactlyElementsOf(to(40, 1));
        assertThat(log.stream("thing:1")).extracting(StoredEvent::sequence).containsExactlyElementsOf(to(20, 0));
    }

    private static List<Long> to(int count, long first) {
        return LongStream.range(first, first + count).boxed().toList();
    }

    @Test
    void who_looks_for_rare_events_passes_the_others_once() {
        for (int i = 0; i < 5; i++) {
            append(one, "thing:1", "word " + i);
        }
        assertThat(log.since(0, 10, Set.of("rare"))).isEqualTo(new EventLog.Found(List.of(), 5, false));
        EventLog.Found some = log.since(0, 3, Set.of("said"));
        assertThat(some.events()).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(some.upTo()).as("there may be others").isEqualTo(3);
        assertThat(some.more()).isTrue();
        EventLog.Found rest = log.since(some.upTo(), 3, Set.of("said"));
        assertThat(rest.events()).extracting(StoredEvent::position).containsExactly(4L, 5L);
        assertThat(rest.upTo()).isEqualTo(5);
        assertThat(rest.more()).isFalse();
        assertThat(log.since(9, 3, Set.of("rare")).upTo()).as("never back").isEqualTo(9);
    }

    @Test
    void who_expects_a_sequence_that_another_writer_took_is_refused() {
        append(one, "thing:1", "first");
        append(other, "thing:1", "second");
        assertThatThrownBy(() -> one.writeNow(
                        (transaction, budget) -> transaction.append(new NewEvent("thing:1", new Said("too late")), 1)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(append(one, "thing:1", "third")).isEqualTo(3);
    }

    @Test
    void what_a_refused_work_would_have_written_is_not_remembered() {
        append(one, "thing:1", "first");
        assertThatThrownBy(() -> one.writeNow((transaction, budget) -> {
                    transaction.append(new NewEvent("thing:1", new Said("taken back")));
                    transaction.append(new NewEvent("thing:2", new Said("taken back")));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        append(one, "thing:1", "second");
        append(one, "thing:2", "first");
        assertThat(log.stream("thing:1")).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
        assertThat(log.stream("thing:2")).extracting(StoredEvent::sequence).containsExactly(0L);
    }

    @Test
    void a_stream_written_long_ago_is_asked_for_again() {
        append(one, "thing:old", "first");
        for (int from = 0; from < 140_000; from += 2_000) {
            int first = from;
            one.write((transaction, budget) -> {
                transaction.lastSequences(IntStream.range(first, first + 2_000)
                        .mapToObj(i -> "thing:" + i)
                        .toList());
                IntStream.range(first, first + 2_000)
                        .forEach(i -> transaction.append(new NewEvent("thing:" + i, new Said(""))));
                return true;
            });
        }
        append(one, "thing:old", "second");
        assertThat(log.stream("thing:old")).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
    }

    @Test
    void words_in_any_script_and_of_any_length_come_back_as_they_were() {
        List<String> words = List.of("", "Café \"De Zwaan\"\\\n\t\0", "東京 😀", "x".repeat(3_000_000));
        words.forEach(word -> append(one, "klant:é\\N,1", word));
        assertThat(log.stream("klant:é\\N,1"))
                .extracting(event -> ((Said) event.event()).words())
                .containsExactlyElementsOf(words);
        assertThat(jdbc.queryForList("select distinct type from domain_event", String.class))
                .containsExactly("klant");
        assertThat(jdbc.queryForList("select distinct payload_revision from domain_event", String.class))
                .containsExactly("1");
    }
}
