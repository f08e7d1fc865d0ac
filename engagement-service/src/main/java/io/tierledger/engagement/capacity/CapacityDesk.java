package io.tierledger.engagement.capacity;

import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.projecting.Projections;
import java.time.Duration;
import java.util.List;

/** Stores when account managers are there, and waits until what is planned has moved around it. Blocks. */
final class CapacityDesk {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final EventLog log;
    private final Appender appender;
    private final StageRunner stage;
    private final Projections projections;

    CapacityDesk(EventLog log, Appender appender, StageRunner stage, Projections projections) {
        this.log = log;
        this.appender = appender;
        this.stage = stage;
        this.projections = projections;
    }

    /** What was recorded last; nothing at all where nobody ever did. */
    CapacityRecorded of(String accountManager) {
        List<CapacityRecorded> recorded = log.stream(CapacityRecorded.stream(accountManager)).stream()
                .map(stored -> (CapacityRecorded) stored.event())
                .toList();
        return recorded.isEmpty() ? new CapacityRecorded(accountManager, null, List.of(), "") : recorded.getLast();
    }

    /**
     * Stores it unless it says what was said last.
     *
     * @return false while plans have yet to move
     */
    boolean record(CapacityRecorded recorded) throws InterruptedException {
        if (of(recorded.accountManagerId()).saysTheSameAs(recorded)) {
            return true;
        }
        long position = appender.writeNow(
                (transaction, budget) -> transaction.append(new NewEvent(recorded.stream(), recorded)));
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            if (!stage.awaitGiven(partition, position, LIMIT)) {
                return false;
            }
        }
        return projections.await(log.lastPosition(), LIMIT);
    }
}
