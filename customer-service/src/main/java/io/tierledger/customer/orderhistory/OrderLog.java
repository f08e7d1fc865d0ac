package io.tierledger.customer.orderhistory;

import com.mongodb.client.MongoDatabase;
import io.tierledger.customer.orders.OrderEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the log of orders. What comes is written into a delta and kept in memory by bucket; when a run is full its buckets become
 * documents and its deltas go. Events that the documents hold already are passed over, so twice is as good as once.
 */
final class OrderLog implements Projection {
    private static final int ENTRIES_OF_A_RUN = 100_000;
    private static final int FULL_DELTA_BYTES = 32 * 1024;

    private Buckets filling = new Buckets();
    private int runs;
    private long reached;
    private int deltas;
    private byte[] lastDelta = new byte[0];
    private @Nullable OrderRuns documents;

    /** What is needed to read a bucket: how many runs are complete, and what the one being filled holds. */
    record View(OrderRuns documents, int runs, byte[] filling) {}

    private record Coded(String customerId, byte[] bytes) {}

    @Override
    public String name() {
        return "orders-bought-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        OrderRuns into = opened(database);
        List<Coded> coded = new ArrayList<>(events.size());
        for (StoredEvent stored : events) {
            if (stored.position() > reached && stored.event() instanceof OrderEvent event) {
                Entry entry = Entry.of(stored.position(), event);
                coded.add(new Coded(entry.customerId(), EntryBytes.of(entry)));
            }
        }
        if (!coded.isEmpty()) {
            keep(into, coded, events.getLast().position());
        }
        if (filling.entries() >= ENTRIES_OF_A_RUN) {
            completeRun(into);
        }
    }

    private void keep(OrderRuns into, List<Coded> coded, long to) {
        ByteArrayOutputStream delta = new ByteArrayOutputStream(lastDelta.length + 96 * coded.size());
        delta.write(lastDelta, 0, lastDelta.length);
        coded.forEach(one -> EntryBytes.append(delta, one.bytes()));
        byte[] bytes = delta.toByteArray();
        into.delta(runs, deltas, new OrderRuns.Delta(to, bytes));
        boolean full = bytes.length >= FULL_DELTA_BYTES;
        synchronized (this) {
            coded.forEach(one -> filling.add(one.customerId(), one.bytes()));
            reached = to;
            lastDelta = full ? new byte[0] : bytes;
            deltas += full ? 1 : 0;
        }
    }

    private void completeRun(OrderRuns into) {
        into.run(runs, filling);
        into.head(new OrderRuns.Head(runs + 1, reached));
        into.removeDeltas(runs, deltas + 1);
        synchronized (this) {
            runs++;
            filling = new Buckets();
            deltas = 0;
            lastDelta = new byte[0];
        }
    }

    synchronized View view(MongoDatabase database, String customerId) {
        return new View(opened(database), runs, filling.bytes(Buckets.of(customerId)));
    }

    private synchronized OrderRuns opened(MongoDatabase database) {
        OrderRuns open = documents;
        if (open == null) {
            open = new OrderRuns(database);
            open(open);
            documents = open;
        }
        return open;
    }

    /** Reads what the run being filled held; deltas of the run before may be left from a crash. */
    private void open(OrderRuns from) {
        OrderRuns.Head head = from.head();
        runs = head.runs();
        reached = head.reached();
        filling = new Buckets();
        deltas = 0;
        for (OrderRuns.Delta delta = from.delta(runs, 0); delta != null; delta = from.delta(runs, deltas)) {
            EntryBytes.read(delta.bytes(), entry -> filling.add(entry.customerId(), EntryBytes.of(entry)));
            reached = Math.max(reached, delta.to());
            deltas++;
        }
        int left = 0;
        while (runs > 0 && from.delta(runs - 1, left) != null) {
            left++;
        }
        from.removeDeltas(runs - 1, left);
        lastDelta = new byte[0];
    }

    @Override
    public synchronized void drop(MongoDatabase database) {
        new OrderRuns(database).drop();
        documents = null;
    }
}
