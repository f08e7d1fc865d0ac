package io.tierledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Works share a transaction, and so would share the fate of one that the store cannot take. */
class APoisonousWorkTest {
    /** A stream that cannot be named is found by its own work. */
    private static final String POISON = "thing:\0";

    private static final String UNWRITABLE = "unwritable";

    @TempDir
    private Path directory;

    /** What cannot be written is found when the events of all works are stored together. */
    record Said(String words) {
        @Override
        public String words() {
            if (words.equals(UNWRITABLE)) {
                throw new IllegalStateException(words);
            }
            return words;
        }
    }

    @Test
    void what_cannot_be_stored_fails_alone_and_the_others_of_its_transaction_are_stored() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory);
                ExecutorService people = Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().factory())) {
            DriverManagerDataSource database = new DriverManagerDataSource(server.jdbcUrl("store"));
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/platform")
                    .load()
                    .migrate();
            EventCatalogue catalogue =
                    new EventCatalogue(EventStoreConfiguration.STORED_JSON, new EventNames(Map.of("said", Said.class)));
            try (Appender appender =
                    new Appender("test", new TransactionRunner(database, catalogue, new EventFeed()))) {
                List<Future<Long>> answers =
                        together(appender, people, List.of("thing:1", POISON, "thing:2", UNWRITABLE, "thing:1"));
                assertThat(answers.stream().map(APoisonousWorkTest::outcome))
                        .containsExactly("stored", "failed", "stored", "failed", "stored", "stored");
            }
            EventLog log = new EventLog(new JdbcTemplate(database), catalogue, new EventFeed());
            assertThat(log.after(0, 10)).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L, 4L);
            assertThat(log.stream("thing:1")).hasSize(2);
            assertThat(log.stream("bulk:1")).hasSize(1);
        }
    }

    /** The first holds the store until all others, and one of the bulk lane, are waiting for the next transaction. */
    private static List<Future<Long>> together(Appender appender, ExecutorService people, List<String> streams)
            throws Exception {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Future<Long> first = people.submit(() -> appender.writeNow((transaction, budget) -> {
            holding.countDown();
            await(letGo);
            return 0L;
        }));
        await(holding);
        List<Future<Long>> answers = new ArrayList<>();
        for (String stream : streams) {
            answers.add(people.submit(() -> appender.writeNow((transaction, budget) -> append(transaction, stream))));
        }
        answers.add(people.submit(() -> appender.write((transaction, budget) -> append(transaction, "bulk:1"))));
        TimeUnit.MILLISECONDS.sleep(500);
        letGo.countDown();
        first.get(10, TimeUnit.SECONDS);
        return answers;
    }

    private static long append(WriteTransaction transaction, String stream) {
        return transaction.append(new NewEvent(stream, new Said(stream.equals(UNWRITABLE) ? stream : "words")));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static String outcome(Future<Long> answer) {
        try {
            answer.get(10, TimeUnit.SECONDS);
            return "stored";
        } catch (ExecutionException failed) {
            return "failed";
        } catch (Exception late) {
            return late.toString();
        }
    }
}
