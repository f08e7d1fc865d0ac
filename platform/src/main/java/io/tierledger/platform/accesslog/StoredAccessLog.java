package io.tierledger.platform.accesslog;

import io.tierledger.platform.web.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The log as it is written: some before it is answered, the rest each second in one batch. */
final class StoredAccessLog implements AccessLog, AutoCloseable {
    /** So many rows may wait; whatever is logged is refused then. */
    static final int MOST_WAITING = 100_000;

    private static final Logger log = LoggerFactory.getLogger(StoredAccessLog.class);
    private static final int BATCH = 1_000;
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration KEEPING = Duration.ofHours(1);
    private static final int AT_ONCE = 2;
    private static final int QUEUED = 1_000;

    private final AccessTable table;
    private final Clock clock;
    private final Waiting waiting;
    private final Once once = new Once();
    private final Scheduler storing = Schedulers.newBoundedElastic(AT_ONCE, QUEUED, "access-log", 60, true);
    private final ScheduledExecutorService batches = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-log-batches").factory());
    private Instant keptAt = Instant.MIN;
    private boolean isAway;

    StoredAccessLog(AccessTable table, Clock clock) {
        this(table, clock, MOST_WAITING);
    }

    StoredAccessLog(AccessTable table, Clock clock, int most) {
        this.table = table;
        this.clock = clock;
        this.waiting = new Waiting(most);
    }

    /** From here on what waits is written. */
    StoredAccessLog begun() {
        batches.scheduleWithFixedDelay(this::write, 0, EACH.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public boolean isFull() {
        return waiting.isFull();
    }

    @Override
    public int waiting() {
        return waiting.count();
    }

    @Override
    public void note(Access access) {
        Instant now = clock.instant();
        if (once.isFirst(access, now)) {
            waiting.add(new Row(now, access));
        }
    }

    @Override
    public void noteEach(Access access) {
        waiting.add(new Row(clock.instant(), access));
    }

    @Override
    public Mono<Void> store(Access access) {
        Row row = new Row(clock.instant(), access);
        return Mono.<Void>fromRunnable(() -> table.add(List.of(row)))
                .subscribeOn(storing)
                .onErrorMap(why -> {
                    log.warn("the access log does not take a row: {}", why.toString());
                    return new Refused(503, "access-log-away").with("retryAfter", 5);
                });
    }

    @Override
    public List<FoundAccess> find(AccessFilter filter, int limit, @Nullable Place after) {
        return table.find(filter, limit, after);
    }

    /** Writes all that waits, and looks after the months now and then. */
    private synchronized void write() {
        try {
            Instant now = clock.instant();
            if (keptAt.plus(KEEPING).isBefore(now)) {
                table.keep(now);
                keptAt = now;
            }
            for (List<Row> rows = waiting.first(BATCH); !rows.isEmpty(); rows = waiting.first(BATCH)) {
                table.add(rows);
                waiting.stored(rows.size());
            }
            isAway = false;
        } catch (RuntimeException away) {
            if (!isAway) {
                log.warn("the access log cannot be written, {} rows wait: {}", waiting.count(), away.toString());
            }
            isAway = true;
        }
    }

    /** What waits is written, if the store is there. */
    @Override
    public void close() {
        batches.shutdown();
        write();
        storing.dispose();
    }
}
