package io.tierledger.platform.consuming;

import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.watching.Following;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import io.tierledger.platform.web.Refused;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/** Runs a stage: threads that share the partitions of its input topic within a consumer group. */
public final class StageRunner implements AutoCloseable, Following, Watched {
    private static final Logger log = LoggerFactory.getLogger(StageRunner.class);
    final Stage stage;
    final Inputs inputs;
    final Gatherings gatherings;
    final Flush flush;
    final StateStore states;
    private final StageStore store;
    private final KafkaConnections kafka;
    private final TierledgerProperties properties;
    private final GivenTail givens;
    private final List<Loop> loops = new CopyOnWriteArrayList<>();
    private final Map<Integer, PartitionRun> runs = new ConcurrentHashMap<>();
    private final Map<Integer, Long> handledGivens = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> caughtUp = new ConcurrentHashMap<>();
    private final List<StageThread> threads = new CopyOnWriteArrayList<>();
    private final Iterable<Forgets> forgetting;
    private volatile String topicId = "";

    public StageRunner(
            Stage stage,
            Appender appender,
            EventLog log,
            JdbcOperations jdbc,
            StateStore states,
            KafkaConnections kafka,
            JsonMapper json,
            TierledgerProperties properties,
            CrashPoints crashPoints,
            Iterable<Forgets> forgetting) {
        this.forgetting = forgetting;
        this.stage = stage;
        this.inputs = new Inputs(stage, json);
        this.gatherings = new Gatherings(stage, appender, log);
        this.store = new StageStore(jdbc, stage.description().source());
        this.flush = new Flush(appender, store, crashPoints);
        this.states = states;
        this.kafka = kafka;
        this.properties = properties;
        this.givens = new GivenTail(stage, log, () -> threads.forEach(StageThread::wakeup));
    }

    public void start() {
        givens.catchUp();
        givens.start();
        for (int i = 0; i < properties.stageThreads(); i++) {
            loops.add(threadLoop(stage.description().name() + "-" + i).start());
        }
    }

    private Loop threadLoop(String name) {
        StageThread[] thread = new StageThread[1];
        return new Loop(
                name,
                () -> {
                    if (thread[0] == null) {
                        topicId = kafka.ensure(stage.description().topic());
                        thread[0] = new StageThread(
                                this,
                                kafka.consumer(properties.service() + "-"
                                        + stage.description().name()));
                        threads.add(thread[0]);
                    }
                    thread[0].step();
                },
                () -> {
                    if (thread[0] != null) {
                        thread[0].reopen();
                    }
                },
                () -> {
                    if (thread[0] != null) {
                        thread[0].end();
                    }
                });
    }

    /** Lets go of a subject that was erased, before anything else comes of it. */
    void forget(Input input) {
        if (stage.description().isErasure(input)) {
            forgetting.forEach(one -> one.forget(input.event()));
        }
    }

    Assigned open(TopicPartition topicPartition) {
        int partition = topicPartition.partition();
        caughtUp.put(partition, false);
        PartitionProcess process = stage.open(partition);
        StageStore.Stored stored = store.stored(partition);
        StatePosition state = restore(partition, process);
        if (state == null || state.sequence() > stored.sequence()) {
            states.forget(partition);
            process = stage.open(partition);
            process.restored();
            state = StatePosition.NONE;
        }
        StatePosition from = state.topicId().equals(topicId)
                ? state
                : new StatePosition(state.sequence(), state.given(), 0, topicId);
        PartitionRun run = new PartitionRun(stage, partition, process, stored, store.places(partition), from);
        run.places.keySet().removeIf(position -> position <= from.given());
        Queue<StoredEvent> given = givens.register(partition, from.given());
        runs.put(partition, run);
        return new Assigned(topicPartition, run, given, topicId);
    }

    /** Null when what was saved cannot be read: then the inputs are applied from the first. */
    private @Nullable StatePosition restore(int partition, PartitionProcess process) {
        try {
            StatePosition state = states.restore(partition, process);
            process.restored();
            return state;
        } catch (IllegalStateException | UncheckedIOException unreadable) {
            log.warn(
                    "the saved state of partition {} cannot be read, the inputs are applied anew",
                    partition,
                    unreadable);
            return null;
        }
    }

    /** Until it is open again, here, nobody may be answered from its state. */
    void closed(Assigned gone) {
        caughtUp.put(gone.run.partition, false);
        runs.remove(gone.run.partition);
    }

    synchronized void handled(Collection<Assigned> assigned) {
        boolean moved = false;
        for (Assigned at : assigned) {
            Long before = handledGivens.put(at.run.partition, at.run.given);
            moved |= before == null || before != at.run.given;
            caughtUp.put(at.run.partition, at.run.caughtUp());
        }
        if (moved) {
            notifyAll();
        }
    }

    /**
     * Waits until the given event at this position of the store was handled, with all it caused stored.
     *
     * @return false when the time was up first, or the partition is not this instance's
     */
    public boolean awaitGiven(int partition, long position, Duration limit) throws InterruptedException {
        return await(() -> handledGivens.getOrDefault(partition, 0L) >= position, limit);
    }

    /** As {@link #awaitGiven(int, long, Duration)}, for whichever partition handles it. */
    public boolean awaitGiven(long position, Duration limit) throws InterruptedException {
        return await(() -> handledGivens.values().stream().anyMatch(given -> given >= position), limit);
    }

    private synchronized boolean await(BooleanSupplier handled, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!handled.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Every thread has its part of the partitions, and every partition's state has come as far as the store was at start. */
    @Override
    public boolean caughtUp() {
        return threads.size() == properties.stageThreads()
                && threads.stream().allMatch(StageThread::hasPart)
                && caughtUp.size() == Partitions.COUNT
                && !caughtUp.containsValue(false);
    }

    /** @throws Refused 503 when the state is not whole, as while partitions change hands */
    public void requireCaughtUp() {
        if (!caughtUp()) {
            throw new Refused(
                    503,
                    "catching-up",
                    "The service is catching up with its own events; try again.",
                    Map.of("retryAfter", 1));
        }
    }

    long saveEveryNanos() {
        return properties.saveStateEvery().toNanos();
    }

    @Override
    public Collection<Loop> moving() {
        List<Loop> moving = new ArrayList<>(loops);
        moving.add(givens.loop());
        return moving;
    }

    @Override
    public void close() {
        loops.forEach(Loop::stop);
        threads.forEach(StageThread::wakeup);
        loops.forEach(Loop::close);
        givens.close();
    }
}
