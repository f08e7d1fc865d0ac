package io.tierledger.tier.reviewing;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import java.time.Duration;

/**
 * Waits until what was stored has been carried out, so that whoever said it reads what came of it; within a limit: what is stored comes about
 * also when nobody waits.
 */
final class Carrying {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final StageRunner stage;
    private final Projections projections;
    private final EventLog log;
    private final Reviews reviews;
    private final EndOfReviews ends;

    Carrying(StageRunner stage, Projections projections, EventLog log, Reviews reviews, EndOfReviews ends) {
        this.stage = stage;
        this.projections = projections;
        this.log = log;
        this.reviews = reviews;
        this.ends = ends;
    }

    /** By the partition of a customer. */
    void await(String customerId, long position) throws InterruptedException {
        stage.awaitGiven(Partitions.of(customerId), position, LIMIT);
    }

    /** By all partitions. */
    void awaitAll(long position) throws InterruptedException {
        awaitAll(position, System.nanoTime() + LIMIT.toNanos());
    }

    private void awaitAll(long position, long end) throws InterruptedException {
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            stage.awaitGiven(partition, position, until(end));
        }
    }

    /** All of a closing, also by what readers see. */
    void awaitEnd(String review) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        awaitAll(reviews.find(review).closingAt(), end);
        ends.look();
        projections.await(log.lastPosition(), until(end));
    }

    private static Duration until(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
