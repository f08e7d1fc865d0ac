package io.tierledger.platform.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The streams of whatever one transaction will store are asked for at once: each that is not costs a question to the store of its own. */
class FlushTest {
    private static final class Still implements PartitionProcess {
        @Override
        public void handle(Input input, Effects effects) {}

        @Override
        public void given(StoredEvent given, Effects effects) {}

        @Override
        public Map<String, byte[]> takeChanged() {
            return Map.of();
        }

        @Override
        public void restore(String key, byte[] document) {}
    }

    private static final class StillStage implements Stage {
        @Override
        public StageDescription description() {
            return new StageDescription(
                    "still",
                    "test",
                    "test",
                    Map.of(),
                    Set.of(),
                    Set.of(),
                    new StageDescription.Marker("marker", Object::toString),
                    null,
                    new StageDescription.Givens(Set.of(), any -> 0));
        }

        @Override
        public PartitionProcess open(int partition) {
            return new Still();
        }
    }

    private static PartitionRun run(int partition, List<List<String>> streamsOfUnits) {
        PartitionRun run = new PartitionRun(
                new StillStage(), partition, new Still(), new StageStore.Stored(0, 0, 0), Map.of(), StatePosition.NONE);
        long sequence = 0;
        for (List<String> streams : streamsOfUnits) {
            List<NewEvent> events =
                    streams.stream().map(stream -> new NewEvent(stream, "said")).toList();
            run.units.add(new UnitOfWork(++sequence, 0, events, null, List.of()));
        }
        return run;
    }

    private static List<List<String>> silent(int units) {
        return IntStream.range(0, units).mapToObj(i -> List.<String>of()).toList();
    }

    @Test
    void inputs_that_cause_nothing_take_no_room() {
        PartitionRun silent = run(0, silent(500));
        PartitionRun talking = run(1, List.of(List.of(), List.of(), List.of("a", "b"), List.of(), List.of("c")));
        assertThat(Flush.streams(List.of(silent, talking), 10)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void no_more_are_asked_for_than_will_be_stored() {
        PartitionRun first = run(0, List.of(List.of("a", "b"), List.of("c", "d")));
        PartitionRun second = run(1, List.of(List.of("e")));
        assertThat(Flush.streams(List.of(first, second), 3)).containsExactlyInAnyOrder("a", "b", "c");
        first.doneOfFirst = 1;
        assertThat(Flush.streams(List.of(first, second), 3)).containsExactlyInAnyOrder("b", "c", "d");
        assertThat(Flush.streams(List.of(first, second), 4)).containsExactlyInAnyOrder("b", "c", "d", "e");
    }
}
