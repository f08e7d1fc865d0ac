package io.tierledger.platform.consuming;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.Released;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.watching.Loop;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Brings what persons gave this stage to the partitions it concerns, in the order of the store. */
final class GivenTail implements AutoCloseable {
    private static final int PAGE = 1_000;

    private final Stage stage;
    private final EventLog log;
    private final Runnable arrived;
    private final Set<String> names;
    private final Map<Integer, Queue<StoredEvent>> queues = new HashMap<>();
    private final Loop loop;
    private long position;

    GivenTail(Stage stage, EventLog log, Runnable arrived) {
        this.stage = stage;
        this.log = log;
        this.arrived = arrived;
        this.names = new HashSet<>(stage.description().givens().names());
        this.names.add("released");
        this.loop = new Loop(stage.description().name() + "-givens", this::step);
    }

    void start() {
        loop.start();
    }

    /** Everything given to a partition after {@code given}, and from then on whatever comes. */
    synchronized Queue<StoredEvent> register(int partition, long given) {
        Queue<StoredEvent> queue = new ConcurrentLinkedQueue<>();
        long from = given;
        while (from < position) {
            List<StoredEvent> page = log.after(from, PAGE, names);
            for (StoredEvent event : page) {
                if (event.position() <= position && concerns(event, partition)) {
                    queue.add(event);
                }
                from = event.position();
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        queues.put(partition, queue);
        return queue;
    }

    private boolean concerns(StoredEvent event, int partition) {
        int wanted = event.event() instanceof Released released
                ? released.partition()
                : stage.description().givens().partition().applyAsInt(event.event());
        return wanted < 0 || wanted == partition;
    }

    private void step() throws InterruptedException {
        long seen;
        synchronized (this) {
            seen = position;
        }
        log.feed().awaitBeyond(seen, Duration.ofMillis(500));
        if (distribute()) {
            arrived.run();
        }
    }

    private synchronized boolean distribute() {
        EventLog.Found found = log.since(position, PAGE, names);
        for (StoredEvent event : found.events()) {
            queues.forEach((partition, queue) -> {
                if (concerns(event, partition)) {
                    queue.add(event);
                }
            });
        }
        position = found.upTo();
        return !found.events().isEmpty();
    }

    /** Distributes what is in the store now; called once before the first partition is opened. */
    void catchUp() {
        while (distribute()) {
            // one page after another
        }
    }

    Loop loop() {
        return loop;
    }

    @Override
    public void close() {
        loop.close();
    }
}
