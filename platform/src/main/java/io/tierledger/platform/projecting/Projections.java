package io.tierledger.platform.projecting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Keeps all read models of a service, in step where they can be; each position is stored after the documents it speaks of. */
public final class Projections implements AutoCloseable, Watched {
    private static final int PAGE = 8_000;
    private static final int SMALLEST_PAGE = 250;
    /** After a page of more than so many events the next one is given time to gather: a document is then written once for several. */
    private static final int BULK = 500;

    private static final Duration GATHERING = Duration.ofMillis(100);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final List<Projection> projections;
    private final EventLog log;
    private final MongoDatabase database;
    private final CrashPoints crashPoints;
    private final Map<String, Long> positions = new HashMap<>();
    private final Sinks.Many<Long> moved = Sinks.many().replay().latest();
    private final Loop loop;
    private boolean inBulk;
    /** Halved when a page fails (a slow store may not take so much within its limit), and slowly grown again. */
    private int most = PAGE;

    private volatile long reached = -1;

    public Projections(
            String service,
            List<Projection> projections,
            EventLog log,
            MongoDatabase database,
            CrashPoints crashPoints) {
        this.crashPoints = crashPoints;
        this.projections = projections;
        this.log = log;
        this.database = database;
        this.loop = new Loop(service + "-projections", this::step, this::afterFailure);
    }

    public void start() {
        loop.start();
    }

    private void afterFailure() {
        positions.clear();
        most = Math.max(SMALLEST_PAGE, most / 2);
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
        if (inBulk) {
            Thread.sleep(GATHERING);
        }
        List<StoredEvent> page = log.after(lowest, most);
        inBulk = page.size() > BULK;
        if (page.isEmpty()) {
            reach(lowest);
            log.feed().awaitBeyond(lowest, Duration.ofMillis(200));
            return;
        }
        for (Projection projection : projections) {
            project(projection, page);
        }
        crashPoints.passing(CrashPoints.AFTER_DOCUMENTS);
        save(page.getLast().position());
        most = Math.min(PAGE, most + SMALLEST_PAGE);
        reach(page.getLast().position());
    }

    private void project(Projection projection, List<StoredEvent> page) {
        long position = position(projection);
        if (position >= page.getLast().position()) {
            return;
        }
        int from = (int) Math.max(0, position + 1 - page.getFirst().position());
        projection.project(page.subList(from, page.size()), database);
    }

    private long position(Projection projection) {
        return positions.getOrDefault(projection.name(), 0L);
    }

    private void open(Projection projection) {
        Document stored =
                collection().find(Filters.eq("_id", projection.name())).first();
        if (stored == null) {
            projection.drop(database);
        }
        positions.put(projection.name(), stored == null ? 0L : stored.getLong("position"));
    }

    private void save(long position) {
        List<WriteModel<Document>> writes = new ArrayList<>(projections.size());
        for (Projection projection : projections) {
            if (position(projection) < position) {
                Document reached = new Document("_id", projection.name()).append("position", position);
                writes.add(new ReplaceOneModel<>(Filters.eq("_id", projection.name()), reached, UPSERT));
            }
        }
        if (!writes.isEmpty()) {
            collection().bulkWrite(writes);
        }
        projections.forEach(projection -> positions.merge(projection.name(), position, Math::max));
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
    public Collection<Loop> moving() {
        return List.of(loop);
    }

    @Override
    public void close() {
        loop.close();
    }
}
