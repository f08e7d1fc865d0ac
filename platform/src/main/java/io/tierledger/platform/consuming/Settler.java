package io.tierledger.platform.consuming;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.CarriedOut;
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

/**
 * Says, once per mark, that this stage has settled an import or carried an erasure out: all partitions relayed it, and the read models have
 * passed the last of them.
 */
public final class Settler implements AutoCloseable, Watched {
    private final Stage stage;
    private final String service;
    private final Appender appender;
    private final EventLog log;
    private final JdbcOperations jdbc;
    private final Projections projections;
    private final Loop loop;
    private long seen = -1;

    private record Complete(Mark mark, long position) {}

    /** @param service its short name, by which it says what it has carried out */
    public Settler(
            Stage stage,
            String service,
            Appender appender,
            EventLog log,
            JdbcOperations jdbc,
            Projections projections) {
        this.stage = stage;
        this.service = service;
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
        for (Complete complete : complete()) {
            if (projections.await(complete.position(), Duration.ofSeconds(10))) {
                say(complete.mark());
            } else {
                seen = -1;
            }
        }
    }

    private List<Complete> complete() {
        return jdbc.query(
                "select id, of_erasure, max(position) from marker group by id, of_erasure having count(*) = "
                        + Partitions.COUNT + " order by 3",
                (row, n) -> new Complete(new Mark(row.getString(1), row.getBoolean(2)), row.getLong(3)));
    }

    private void say(Mark mark) {
        String stream = mark.ofErasure() ? CarriedOut.stream(mark.id()) : "settled:" + mark.id();
        appender.write((transaction, budget) -> {
            if (!transaction.lastSequences(List.of(stream)).containsKey(stream)) {
                transaction.append(new NewEvent(stream, said(mark, transaction.jdbc())));
            }
            transaction.jdbc().update("delete from marker where id = ?", mark.id());
            return true;
        });
    }

    private Object said(Mark mark, JdbcOperations within) {
        if (mark.ofErasure()) {
            return new CarriedOut(mark.id(), service);
        }
        List<String> parked =
                within.query("select key from parked_key order by key limit 1000", (row, n) -> row.getString(1));
        return new Settled(mark.id(), stage.description().name(), parked);
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
