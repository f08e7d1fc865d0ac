package io.tierledger.specification.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.Released;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.specification.walls.Tally.Added;
import io.tierledger.specification.walls.Tally.BonusGiven;
import io.tierledger.specification.walls.Tally.Counted;
import io.tierledger.specification.walls.Tally.RoundClosed;
import io.tierledger.specification.walls.Tally.RoundEnded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a stage promises while nothing goes wrong, and with bad messages. */
class AStageTest {
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(Tally.Service.class, "tally");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void stores_what_its_inputs_cause_in_order() {
        for (int i = 1; i <= 50; i++) {
            service.publish(Tally.SOURCE, "in-order", new Added("in-order", i));
        }
        List<Counted> counted = countedOf("in-order", 50);
        assertThat(counted.getLast().total()).isEqualTo(50 * 51 / 2);
        assertThat(counted).isSortedAccordingTo((a, b) -> Long.compare(a.total(), b.total()));
    }

    @Test
    void counts_a_message_once_however_often_it_comes() {
        long sequence = service.publish(Tally.SOURCE, "twice", new Added("twice", 5));
        byte[] again = "{\"key\":\"twice\",\"amount\":5}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            service.upstream().send(Tally.SOURCE, "twice", Partitions.of("twice"), sequence, "test.added.v1", again);
        }
        service.publish(Tally.SOURCE, "twice", new Added("twice", 1));
        assertThat(countedOf("twice", 2)).extracting(Counted::total).containsExactly(5L, 6L);
    }

    @Test
    void parks_the_key_of_a_message_nobody_can_handle_and_goes_on_with_the_others() throws Exception {
        String other = anotherKeyOfTheSamePartition("poisoned");
        service.publish(Tally.SOURCE, "poisoned", new Added("poisoned", 1));
        service.publish(Tally.SOURCE, "poisoned", new Added("poisoned", Tally.POISON));
        service.publish(Tally.SOURCE, "poisoned", new Added("poisoned", 2));
        service.publish(Tally.SOURCE, other, new Added(other, 7));
        countedOf(other, 1);
        assertThat(countedOf("poisoned", 1)).extracting(Counted::total).containsExactly(1L);
        assertThat(service.awaitEvents("parked", 1)).isNotEmpty();

        release("poisoned");
        service.publish(Tally.SOURCE, other, new Added(other, 1));
        countedOf(other, 2);
        assertThat(countedOf("poisoned", 1))
                .as("the poison is still poison: the key is parked again, nothing is skipped")
                .extracting(Counted::total)
                .containsExactly(1L);
    }

    @Test
    void parks_unknown_types_and_passes_over_ignored_ones() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String key = "unknown-type";
        long first = service.publish(Tally.SOURCE, key, new Added(key, 1));
        service.upstream().send(Tally.SOURCE, key, Partitions.of(key), first, "test.ignored.v1", body);
        service.publish(Tally.SOURCE, key, new Added(key, 1));
        assertThat(countedOf(key, 2)).extracting(Counted::total).containsExactly(1L, 2L);
        long next = service.upstream().nextSequence();
        service.upstream().send(Tally.SOURCE, key, Partitions.of(key), next, "test.nobody-knows.v9", body);
        ServiceUnderTest.await(
                "parked",
                () -> service.allEvents().stream()
                        .anyMatch(e -> e.name().equals("parked")
                                && e.event().toString().contains("nobody-knows")));
    }

    @Test
    void a_given_is_counted_between_two_inputs() throws Exception {
        service.publish(Tally.SOURCE, "given", new Added("given", 10));
        countedOf("given", 1);
        long position = service.bean(Appender.class)
                .write((tx, budget) -> tx.append(new NewEvent("bonus:given", new BonusGiven("given", 5))));
        assertThat(service.bean(io.tierledger.platform.consuming.StageRunner.class)
                        .awaitGiven(Partitions.of("given"), position, java.time.Duration.ofSeconds(10)))
                .isTrue();
        service.publish(Tally.SOURCE, "given", new Added("given", 1));
        assertThat(countedOf("given", 3)).extracting(Counted::total).containsExactly(10L, 15L, 16L);
    }

    @Test
    void a_round_waits_for_the_word_of_all_partitions_and_settles_once() {
        for (int i = 0; i < 40; i++) {
            service.publish(Tally.SOURCE, "round-" + i, new Added("round-" + i, i));
        }
        service.publish(Tally.SOURCE, "round-high", new Added("round-high", 1_000_000));
        service.publishToAll(Tally.SOURCE, new RoundEnded("R1"));
        List<StoredEvent> closed = service.awaitEvents("round-closed", 41);
        assertThat(closed)
                .hasSizeGreaterThanOrEqualTo(41)
                .allSatisfy(e -> assertThat(((RoundClosed) e.event()).highest()).isEqualTo(1_000_000));
        List<StoredEvent> settled = service.awaitEvents("settled", 1);
        assertThat(settled).hasSize(1);
        assertThat(service.allEvents().stream().filter(e -> e.name().equals("relayed")))
                .hasSize(Partitions.COUNT);
    }

    private static void release(String key) throws InterruptedException {
        long position = service.bean(Appender.class)
                .write((tx, budget) ->
                        tx.append(new NewEvent("release:" + key, new Released(Partitions.of(key), key, "somebody"))));
        service.bean(io.tierledger.platform.consuming.StageRunner.class)
                .awaitGiven(Partitions.of(key), position, java.time.Duration.ofSeconds(10));
    }

    private static String anotherKeyOfTheSamePartition(String key) {
        for (int i = 0; ; i++) {
            if (Partitions.of("other-" + i) == Partitions.of(key)) {
                return "other-" + i;
            }
        }
    }

    private static List<Counted> countedOf(String key, int atLeast) {
        ServiceUnderTest.await("counted " + key, () -> counted(key).size() >= atLeast);
        return counted(key);
    }

    private static List<Counted> counted(String key) {
        return service.events().stream("tally:" + key).stream()
                .map(e -> (Counted) e.event())
                .toList();
    }
}
