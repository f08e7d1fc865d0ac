package io.tierledger.specification.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.specification.walls.Tally.Added;
import io.tierledger.specification.walls.Tally.Counted;
import io.tierledger.specification.walls.Tally.RoundEnded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Faults 1 to 4 and 20 of 7-measures.md within one process: at every step between store, bus, state and read model something
 * breaks, again and again, and the outcome is that of a run in which nothing did.
 */
class ACrashBetweenTwoStepsTest {
    /** How often each point still breaks. */
    private static final Map<String, AtomicInteger> CRASHES = new ConcurrentHashMap<>();

    @Configuration(proxyBeanMethods = false)
    @Import(Tally.Service.class)
    static class Fragile {
        @Bean
        CrashPoints crashPoints() {
            return point -> {
                AtomicInteger left = CRASHES.get(point);
                if (left != null && left.getAndDecrement() > 0) {
                    throw new IllegalStateException("crash " + point);
                }
            };
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CrashPoints.AFTER_APPEND,
                CrashPoints.AFTER_ACKNOWLEDGEMENT,
                CrashPoints.AFTER_DOCUMENTS,
                CrashPoints.AFTER_STATE_DOCUMENTS
            })
    void loses_nothing_and_counts_nothing_twice(String point) {
        CRASHES.clear();
        AtomicInteger crashes = new AtomicInteger(5);
        CRASHES.put(point, crashes);
        try (ServiceUnderTest service = ServiceUnderTest.start(
                Fragile.class, "tally", Map.of("tierledger.save-state-every", "PT0.2S"))) {
            Map<String, Long> expected = feed(service, new Random(point.hashCode()), 600);
            service.publishToAll(Tally.SOURCE, new RoundEnded("end"));
            service.awaitEvents("settled", 1);
            ServiceUnderTest.await("every crash has happened", () -> crashes.get() <= 0);
            service.restart();
            expectTotals(service, expected);
        } finally {
            CRASHES.clear();
        }
    }

    @Test
    void rebuilds_state_and_read_models_that_were_lost() {
        CRASHES.clear();
        try (ServiceUnderTest service = ServiceUnderTest.start(Fragile.class, "tally")) {
            Map<String, Long> expected = feed(service, new Random(35), 400);
            service.publishToAll(Tally.SOURCE, new RoundEnded("before"));
            service.awaitEvents("settled", 1);
            service.bean(MongoDatabase.class).drop();
            service.restart();
            feed(service, new Random(36), 200).forEach((key, sum) -> expected.merge(key, sum, Long::sum));
            service.publishToAll(Tally.SOURCE, new RoundEnded("after"));
            service.awaitEvents("settled", 2);
            expectTotals(service, expected);
        }
    }

    /** A third of the messages come twice. */
    private static Map<String, Long> feed(ServiceUnderTest service, Random random, int messages) {
        Map<String, Long> expected = new HashMap<>();
        service.upstream().ensure(Tally.SOURCE);
        for (int i = 0; i < messages; i++) {
            String key = "K" + random.nextInt(60);
            int amount = 1 + random.nextInt(100);
            expected.merge(key, (long) amount, Long::sum);
            long sequence = service.publish(Tally.SOURCE, key, new Added(key, amount));
            if (random.nextInt(3) == 0) {
                byte[] body = "{\"key\":\"%s\",\"amount\":%d}".formatted(key, amount).getBytes();
                service.upstream().send(Tally.SOURCE, key, Partitions.of(key), sequence, "test.added.v1", body);
            }
        }
        return expected;
    }

    private static void expectTotals(ServiceUnderTest service, Map<String, Long> expected) {
        assertThat(totalsInStore(service)).isEqualTo(expected);
        assertThat(totalsInReadModel(service)).isEqualTo(expected);
        assertThat(publishedTotals(service)).isEqualTo(expected);
    }

    private static Map<String, Long> totalsInStore(ServiceUnderTest service) {
        Map<String, Long> totals = new HashMap<>();
        Map<String, Long> sequences = new HashMap<>();
        for (StoredEvent event : service.allEvents()) {
            if (event.event() instanceof Counted counted) {
                totals.put(counted.key(), counted.total());
                assertThat(event.sequence()).isEqualTo(sequences.merge(event.stream(), 0L, (a, b) -> a + 1));
            }
        }
        return totals;
    }

    private static Map<String, Long> totalsInReadModel(ServiceUnderTest service) {
        Map<String, Long> totals = new HashMap<>();
        List<Document> documents =
                service.bean(MongoDatabase.class).getCollection("totals").find().into(new java.util.ArrayList<>());
        documents.forEach(d -> totals.put(d.getString("_id"), d.getLong("total")));
        return totals;
    }

    private static Map<String, Long> publishedTotals(ServiceUnderTest service) {
        Map<String, Long> totals = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (PublishedMessage message : PublishedMessage.all(service.stores().kafka(), Tally.OUT, 12)) {
            if (message.type().equals("test.counted.v1") && message.sequence() > last.getOrDefault(message.key(), 0L)) {
                last.put(message.key(), message.sequence());
                totals.put(message.key(), message.json().get("total").asLong());
            }
        }
        return totals;
    }
}
