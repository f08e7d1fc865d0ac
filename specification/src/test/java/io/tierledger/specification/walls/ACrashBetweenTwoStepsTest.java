package io.tierledger.specification.walls;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.CrashPoints;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.specification.walls.Tally.RoundEnded;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Faults 1 to 4 and 20 of docs/faults.md within one process: at every step between store, bus, state and read model something
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
        try (ServiceUnderTest service =
                ServiceUnderTest.start(Fragile.class, "tally", Map.of("tierledger.save-state-every", "PT0.2S"))) {
            Map<String, Long> expected = Counting.feed(service, new Random(point.hashCode()), 600);
            service.publishToAll(Tally.SOURCE, new RoundEnded("end"));
            service.awaitEvents("settled", 1);
            ServiceUnderTest.await("every crash has happened", () -> crashes.get() <= 0);
            service.restart();
            Counting.expect(service, expected);
        } finally {
            CRASHES.clear();
        }
    }

    @Test
    void rebuilds_state_and_read_models_that_were_lost() {
        CRASHES.clear();
        try (ServiceUnderTest service = ServiceUnderTest.start(Fragile.class, "tally")) {
            Map<String, Long> expected = Counting.feed(service, new Random(35), 400);
            service.publishToAll(Tally.SOURCE, new RoundEnded("before"));
            service.awaitEvents("settled", 1);
            service.bean(MongoDatabase.class).drop();
            service.restart();
            Counting.feed(service, new Random(36), 200).forEach((key, sum) -> expected.merge(key, sum, Long::sum));
            service.publishToAll(Tally.SOURCE, new RoundEnded("after"));
            service.awaitEvents("settled", 2);
            Counting.expect(service, expected);
        }
    }
}
