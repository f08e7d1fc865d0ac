package io.tierledger.platform.consuming;

import io.tierledger.platform.eventstore.StoredEvent;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A partition in a thread's hands: its run, what was polled and not handled, what it waits for, when it was last saved. */
final class Assigned {
    final TopicPartition topicPartition;
    final PartitionRun run;
    final Queue<StoredEvent> givens;
    final ArrayDeque<ConsumerRecord<String, byte[]>> queue = new ArrayDeque<>();
    private final String topicId;
    private final Map<String, byte[]> unsaved = new LinkedHashMap<>();

    @Nullable
    String waitingFor;

    private @Nullable Input waitingInput;
    private long waitingOffset;
    private static final long IDLE_NANOS = 2_000_000_000L;
    /** Saving may take one part in so many of the time, however much there is to save. */
    private static final int SAVING_SHARE = 20;

    private long savedAt = System.nanoTime();
    private long savingNanos;
    private long busyAt = System.nanoTime();
    private StatePosition saved;

    Assigned(TopicPartition partition, PartitionRun run, Queue<StoredEvent> givens, String topicId) {
        this.topicPartition = partition;
        this.run = run;
        this.givens = givens;
        this.topicId = topicId;
        this.saved = run.position(topicId);
    }

    boolean isWaiting() {
        return waitingFor != null;
    }

    String waitingFor() {
        return Objects.requireNonNull(waitingFor);
    }

    void waitFor(String name, Input input, long offset) {
        waitingFor = name;
        waitingInput = input;
        waitingOffset = offset;
    }

    void goOn(byte[] result) {
        run.apply(Objects.requireNonNull(waitingInput), result);
        run.offset = waitingOffset + 1;
        waitingFor = null;
        waitingInput = null;
    }

    /** Saves when that is due, or when nothing has come for a while. */
    void saveIfDue(StageRunner runner, boolean busy) {
        long now = System.nanoTime();
        if (busy) {
            busyAt = now;
        }
        boolean due = now - savedAt > Math.max(runner.saveEveryNanos(), SAVING_SHARE * savingNanos);
        boolean idle = now - busyAt > IDLE_NANOS && now - savedAt > IDLE_NANOS;
        if (due || idle) {
            save(runner);
        }
    }

    void save(StageRunner runner) {
        savedAt = System.nanoTime();
        StatePosition now = run.position(topicId);
        if (now.equals(saved) || isWaiting() || !run.units.isEmpty() || !run.parked.isEmpty() || !run.caughtUp()) {
            return;
        }
        unsaved.putAll(run.process.takeChanged());
        runner.states.save(run.partition, unsaved, now);
        unsaved.clear();
        saved = now;
        savingNanos = System.nanoTime() - savedAt;
        savedAt += savingNanos;
    }
}
