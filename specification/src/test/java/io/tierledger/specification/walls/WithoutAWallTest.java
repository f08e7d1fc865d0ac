package io.tierledger.specification.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.specification.walls.Tally.Added;
import io.tierledger.specification.walls.Tally.Counted;
import io.tierledger.specification.walls.Tally.RoundClosed;
import io.tierledger.specification.walls.Tally.RoundEnded;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The twins of the wall tests: the same scenario with one wall torn down, and the expectations of the wall test then fail. A test that
 * passes with its protection off protects nothing. The list of faults, tests and twins is docs/faults.md.
 */
class WithoutAWallTest {
    private static Sabotage sabotage = Sabotage.POSITION_APART_FROM_RESULT;

    @Configuration(proxyBeanMethods = false)
    @Import(Tally.Service.class)
    static class Sabotaged {
        @Bean
        CrashPoints crashPoints(JdbcTemplate jdbc, MongoDatabase database) {
            return sabotage.crashPoints(jdbc, database);
        }
    }

    /** Twin of {@link ACrashBetweenTwoStepsTest#loses_nothing_and_counts_nothing_twice}. */
    @ParameterizedTest
    @EnumSource
    void a_crash_between_two_steps_loses_or_repeats_something(Sabotage wall) {
        sabotage = wall;
        wall.left.set(wall.fromTheStart ? 1 : 0);
        try (ServiceUnderTest service =
                ServiceUnderTest.start(Sabotaged.class, "tally", Map.of("tierledger.save-state-every", "PT0.2S"))) {
            Map<String, Long> expected = new HashMap<>(Counting.feed(service, new Random(1), 200));
            ServiceUnderTest.await("counted", () -> service.allEvents().size() >= 200);
            wall.left.set(wall.fromTheStart ? wall.left.get() : 1);
            Counting.feed(service, new Random(2), 400).forEach((key, sum) -> expected.merge(key, sum, Long::sum));
            service.publishToAll(Tally.SOURCE, new RoundEnded("end"));
            service.awaitEvents("settled", 1);
            Random random = new Random(4);
            ServiceUnderTest.await("the crash has happened", () -> {
                boolean crashed = wall.left.get() <= 0;
                if (!crashed) { // nothing is saved or left unsent, and so there is no crash, unless something comes
                    Counting.feed(service, random, 60).forEach((key, sum) -> expected.merge(key, sum, Long::sum));
                }
                return crashed;
            });
            service.restart();
            Counting.feed(service, new Random(3), 60).forEach((key, sum) -> expected.merge(key, sum, Long::sum));
            service.publishToAll(Tally.SOURCE, new RoundEnded("after"));
            service.awaitEvents("settled", 2);
            assertThatThrownBy(() -> Counting.expect(service, expected))
                    .as("without this wall the wall test fails")
                    .isInstanceOf(AssertionError.class);
        }
    }

    /** Twin of {@link AStageTest#counts_a_message_once_however_often_it_comes}: what comes twice cannot be recognised. */
    @Test
    void a_message_that_comes_twice_counts_twice() {
        try (ServiceUnderTest service = ServiceUnderTest.start(Tally.Service.class, "tally")) {
            Map<String, Long> expected = Counting.feed(service, new Random(3), 150, false);
            service.publishToAll(Tally.SOURCE, new RoundEnded("end"));
            service.awaitEvents("settled", 1);
            assertThatThrownBy(() -> Counting.expect(service, expected)).isInstanceOf(AssertionError.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Tally.WithoutStage.class)
    static class Careless {
        @Bean
        Stage stage() {
            return new Tally.TallyStage(Swallowing::new);
        }
    }

    /** Twin of {@link AStageTest#parks_the_key_of_a_message_nobody_can_handle_and_goes_on_with_the_others}: it is skipped instead. */
    @Test
    void a_poisoned_key_goes_on_as_if_nothing_were_missing() {
        try (ServiceUnderTest service = ServiceUnderTest.start(Careless.class, "tally")) {
            for (int amount : new int[] {1, Tally.POISON, 2}) {
                service.publish(Tally.SOURCE, "poisoned", new Added("poisoned", amount));
            }
            service.publishToAll(Tally.SOURCE, new RoundEnded("end"));
            service.awaitEvents("settled", 1);
            assertThatThrownBy(() -> assertThat(counted(service)).containsExactly(1L))
                    .isInstanceOf(AssertionError.class);
            assertThat(service.allEvents()).noneMatch(event -> event.name().equals("parked"));
        }
    }

    private static List<Long> counted(ServiceUnderTest service) {
        return service.events().stream("tally:poisoned").stream()
                .map(event -> ((Counted) event.event()).total())
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Tally.WithoutStage.class)
    static class Impatient {
        @Bean
        Stage stage() {
            return new Tally.TallyStage(Alone::new);
        }
    }

    /** Twin of {@link AStageTest#a_round_waits_for_the_word_of_all_partitions_and_settles_once}: nobody waits. */
    @Test
    void a_round_without_a_barrier_knows_one_partition_only() {
        try (ServiceUnderTest service = ServiceUnderTest.start(Impatient.class, "tally")) {
            for (int i = 0; i < 40; i++) {
                service.publish(Tally.SOURCE, "round-" + i, new Added("round-" + i, i + 1));
            }
            service.publish(Tally.SOURCE, "round-high", new Added("round-high", 1_000_000));
            service.publishToAll(Tally.SOURCE, new RoundEnded("R1"));
            List<StoredEvent> closed = service.awaitEvents("round-closed", 41);
            assertThatThrownBy(() -> assertThat(closed)
                            .allSatisfy(e -> assertThat(((RoundClosed) e.event()).highest())
                                    .isEqualTo(1_000_000)))
                    .isInstanceOf(AssertionError.class);
        }
    }

    /** Hands everything on. */
    private static class Handing implements PartitionProcess {
        final PartitionProcess to;

        Handing(PartitionProcess to) {
            this.to = to;
        }

        @Override
        public Optional<Contribution> gathers(Input input) {
            return to.gathers(input);
        }

        @Override
        public void handle(Input input, Effects effects) {
            to.handle(input, effects);
        }

        @Override
        public void given(StoredEvent given, Effects effects) {
            to.given(given, effects);
        }

        @Override
        public Map<String, byte[]> takeChanged() {
            return to.takeChanged();
        }

        @Override
        public void restore(String key, byte[] document) {
            to.restore(key, document);
        }
    }

    /** Passes over what it cannot handle. */
    private static final class Swallowing extends Handing {
        Swallowing(PartitionProcess to) {
            super(to);
        }

        @Override
        public void handle(Input input, Effects effects) {
            try {
                super.handle(input, effects);
            } catch (IllegalArgumentException passedOver) {
                assertThat(passedOver).hasMessage("poison");
            }
        }
    }

    /** Concludes from its own word. */
    private static final class Alone extends Handing {
        Alone(PartitionProcess to) {
            super(to);
        }

        @Override
        public Optional<Contribution> gathers(Input input) {
            return Optional.empty();
        }

        @Override
        public void handle(Input input, Effects effects) {
            byte[] own = to.gathers(input)
                    .map(Contribution::payload)
                    .orElseGet(() -> ByteBuffer.allocate(Long.BYTES).array());
            super.handle(input, new Effects() {
                @Override
                public void emit(String stream, Object event) {
                    effects.emit(stream, event);
                }

                @Override
                public void park(String key, Exception reason) {
                    effects.park(key, reason);
                }

                @Override
                public byte @Nullable [] gathered() {
                    return own;
                }
            });
        }
    }
}
