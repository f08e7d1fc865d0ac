package io.tierledger.platform.consuming;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.Settled;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Says, once per marker, that this stage has settled: all partitions relayed it, and the read models have passed the last of them. */
public final class Settler implements AutoCloseable, Watched {
    private final Stage stage;
    private final Appender appender;
    private final EventLog log;
    private final JdbcOperations jdbc;
    private final Projections projections;
    private final Loop loop;
    private long seen = -1;

    private record Complete(String id, long position) {}

    public Settler(Stage stage, Appender appender, EventLog log, JdbcOperations jdbc, Projections projections) {
        this.stage = stage;
        this.appender = appender;
        this.log = log;
        this.jdbc = jdbc;
        this.projections = projections;
        this.loop = new Loop(stage.description().name() + "-settler", this::step);
    }

    public void start() {
        loop.start();
    }

    private void step() throws InterruptedException {
        if (seen >= 0) {
            log.feed().awaitBeyond(seen, Duration.ofMillis(500));
        }
        seen = log.lastPosition();
        for (Complete marker : complete()) {
            if (projections.await(marker.position(), Duration.ofSeconds(10))) {
                settle(marker.id());
            } else {
                seen = -1;
            }
        }
    }

    private List<Complete> complete() {
        return jdbc.query(
                "select id, max(position) from marker group by id having count(*) = " + Partitions.COUNT
                        + " order by 2",
                (row, n) -> new Complete(row.getString(1), row.getLong(2)));
    }

    private void settle(String id) {
        String stream = "settled:" + id;
        appender.write((transaction, budget) -> {
            if (!transaction.lastSequences(List.of(stream)).containsKey(stream)) {
                List<String> parked = transaction
                        .jdbc()
                        .query("select key from parked_key order by key limit 1000", (row, n) -> row.getString(1));
                transaction.append(
                        new NewEvent(stream, new Settled(id, stage.description().name(), parked)));
            }
            transaction.jdbc().update("delete from marker where id = ?", id);
            return true;
        });
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
