package io.tierledger.platform.consuming;

import io.tierledger.platform.eventstore.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** One thread of a stage: the partitions assigned to it, each handled in order, all flushed together. */
final class StageThread implements ConsumerRebalanceListener {
    private static final int EVENTS_BEFORE_FLUSH = 4_000;
    private static final Duration AT_A_BARRIER = Duration.ofMillis(5);
    /** What was given, and the end, wake a thread up. */
    private static final Duration WITHOUT_WORK = Duration.ofMillis(250);

    private final StageRunner runner;
    private final Consumer<String, byte[]> consumer;
    private final Map<Integer, Assigned> assigned = new HashMap<>();
    private volatile boolean hasPart;

    StageThread(StageRunner runner, Consumer<String, byte[]> consumer) {
        this.runner = runner;
        this.consumer = consumer;
        consumer.subscribe(List.of(runner.stage.description().topic()), this);
    }

    void step() {
        boolean waiting = assigned.values().stream().anyMatch(Assigned::isWaiting);
        boolean queued = assigned.values().stream().anyMatch(a -> !a.isWaiting() && !a.queue.isEmpty());
        ConsumerRecords<String, byte[]> records = poll(queued ? Duration.ZERO : waiting ? AT_A_BARRIER : WITHOUT_WORK);
        for (ConsumerRecord<String, byte[]> record : records) {
            Assigned at = assigned.get(record.partition());
            if (at == null) {
                throw new IllegalStateException("partition " + record.partition() + " was polled and is not open");
            }
            at.queue.add(record);
        }
        for (Assigned at : assigned.values()) {
            advance(at);
        }
        flush();
        for (Assigned at : assigned.values()) {
            at.saveIfDue(runner, !records.isEmpty());
        }
    }

    private ConsumerRecords<String, byte[]> poll(Duration wait) {
        try {
            return consumer.poll(wait);
        } catch (WakeupException somethingGiven) {
            return ConsumerRecords.empty();
        }
    }

    private void advance(Assigned at) {
        if (at.isWaiting() && !goOn(at)) {
            return;
        }
        applyGivens(at);
        while (!at.queue.isEmpty() && at.waitingFor == null) {
            ConsumerRecord<String, byte[]> record = at.queue.remove();
            handle(at, record);
            if (at.waitingFor == null) {
                at.run.offset = record.offset() + 1;
                applyGivens(at);
            }
            if (at.run.pending() > EVENTS_BEFORE_FLUSH) {
                flush();
            }
        }
    }

    private void handle(Assigned at, ConsumerRecord<String, byte[]> record) {
        Inputs.Heading heading = Inputs.Heading.of(record);
        if (heading.sequence() <= at.run.sequence || runner.inputs.passesOver(heading)) {
            return;
        }
        Input input = runner.inputs.read(record, heading);
        runner.forget(input);
        Optional<PartitionProcess.Contribution> contribution = at.run.process.gathers(input);
        if (contribution.isEmpty()) {
            at.run.apply(input, null);
            return;
        }
        String name = contribution.get().name();
        Optional<byte[]> result = runner.gatherings.result(name);
        if (result.isEmpty()) {
            flush();
            runner.gatherings.contribute(at.run.partition, contribution.get());
            result = runner.gatherings.result(name);
        }
        if (result.isPresent()) {
            at.run.apply(input, result.get());
        } else {
            at.waitFor(name, input, record.offset());
            consumer.pause(List.of(at.topicPartition));
        }
    }

    private boolean goOn(Assigned at) {
        Optional<byte[]> result = runner.gatherings.result(at.waitingFor());
        if (result.isEmpty()) {
            return false;
        }
        at.goOn(result.get());
        consumer.resume(List.of(at.topicPartition));
        return true;
    }

    private static void applyGivens(Assigned at) {
        StoredEvent next = at.givens.peek();
        while (next != null && at.run.isDue(next)) {
            at.run.apply(at.givens.remove());
            next = at.givens.peek();
        }
    }

    private void flush() {
        List<PartitionRun> runs = new ArrayList<>(assigned.size());
        assigned.values().forEach(at -> runs.add(at.run));
        runner.flush.all(runs);
        runner.handled(assigned.values());
    }

    /** After a failure: what is in memory may be ahead of the store, so every partition is opened anew. */
    void reopen() {
        onPartitionsRevoked(
                assigned.values().stream().map(at -> at.topicPartition).toList());
        onPartitionsAssigned(List.copyOf(consumer.assignment()));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Assigned at = runner.open(partition);
            assigned.put(partition.partition(), at);
            consumer.seek(partition, at.run.offset);
            consumer.resume(List.of(partition));
        }
        hasPart = !assigned.isEmpty();
    }

    /** Whether partitions were given to this thread; before that the next division of them is still to come. */
    boolean hasPart() {
        return hasPart;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Assigned gone = assigned.remove(partition.partition());
            if (gone != null) {
                runner.closed(gone);
            }
        }
    }

    void wakeup() {
        consumer.wakeup();
    }

    /** Called on this thread's own thread when it ends: saves what can be saved and leaves the group at once. */
    void end() {
        try {
            assigned.values().forEach(at -> at.save(runner));
        } finally {
            assigned.clear();
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(3)));
        }
    }
}
