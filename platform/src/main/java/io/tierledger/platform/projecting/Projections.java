package io.tierledger.platform.projecting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.Loop;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Keeps all read models of a service, in step where they can be; each position is stored after the documents it speaks of. */
public final class Projections implements AutoCloseable {
    private static final int PAGE = 2_000;

    private final List<Projection> projections;
    private final EventLog log;
    private final MongoDatabase database;
    private final CrashPoints crashPoints;
    private final Map<String, Long> positions = new HashMap<>();
    private final Sinks.Many<Long> moved = Sinks.many().replay().latest();
    private final Loop loop;
    private volatile long reached = -1;

    public Projections(String service, List<Projection> projections, EventLog log, MongoDatabase database, CrashPoints crashPoints) {
        this.crashPoints = crashPoints;
        this.projections = projections;
        this.log = log;
        this.database = database;
        this.loop = new Loop(service + "-projections", this::step, positions::clear);
    }

    public void start() {
        loop.start();
    }

    private void step() throws InterruptedException {
        if (positions.size() < projections.size()) {
            projections.forEach(this::open);
        }
        long lowest = Long.MAX_VALUE;
        for (Projection projection : projections) {
            lowest = Math.min(lowest, position(projection));
        }
        if (projections.isEmpty()) {
            lowest = Math.max(0, reached);
        }
        List<StoredEvent> page = log.after(lowest, PAGE);
        if (page.isEmpty()) {
            reach(lowest);
            log.feed().awaitBeyond(lowest, Duration.ofMillis(200));
            return;
        }
        for (Projection projection : projections) {
            project(projection, page);
        }
        reach(page.getLast().position());
    }

    private void project(Projection projection, List<StoredEvent> page) {
        long position = position(projection);
        long last = page.getLast().position();
        if (position >= last) {
            return;
        }
        int from = (int) Math.max(0, position + 1 - page.getFirst().position());
        projection.project(page.subList(from, page.size()), database);
        crashPoints.passing(CrashPoints.AFTER_DOCUMENTS);
        save(projection, last);
    }

    private long position(Projection projection) {
        return positions.getOrDefault(projection.name(), 0L);
    }

    private void open(Projection projection) {
        Document stored = collection().find(Filters.eq("_id", projection.name())).first();
        if (stored == null) {
            projection.drop(database);
        }
        positions.put(projection.name(), stored == null ? 0L : stored.getLong("position"));
    }

    private void save(Projection projection, long position) {
        collection()
                .replaceOne(
                        Filters.eq("_id", projection.name()),
                        new Document("_id", projection.name()).append("position", position),
                        new ReplaceOptions().upsert(true));
        positions.put(projection.name(), position);
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("projection_position");
    }

    private synchronized void reach(long position) {
        if (position > reached) {
            reached = position;
            moved.tryEmitNext(position);
            notifyAll();
        }
    }

    /** The position in the store that all read models have passed; -1 before they were opened. */
    public long position() {
        return reached;
    }

    /** {@link #position()} now and as it moves. */
    public Flux<Long> positions() {
        return moved.asFlux().onBackpressureLatest();
    }

    /** Waits until all read models have passed a position; false when the time was up first. */
    public synchronized boolean await(long position, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (reached < position) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public void close() {
        loop.close();
    }
}
