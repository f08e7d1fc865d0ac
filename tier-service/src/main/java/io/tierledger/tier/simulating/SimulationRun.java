package io.tierledger.tier.simulating;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.Partitions;
import io.tierledger.tier.assessing.ReplayedPartition;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One simulation while it runs: both sides decide on the same log, partition after partition. */
final class SimulationRun {
    private static final Logger log = LoggerFactory.getLogger(SimulationRun.class);
    private final String id;
    private final Method published;
    private final Method draft;
    private final boolean rescores;
    private final AtomicLong handled = new AtomicLong();
    private volatile Simulation result;

    SimulationRun(String id, Method published, Method draft) {
        this.id = id;
        this.published = published;
        this.draft = draft;
        this.rescores = !published.criteria().equals(draft.criteria());
        this.result = now("RUNNING", null, null);
    }

    void run(ScoresLog scores, Comparing comparing) {
        Placings before = new Placings();
        Placings after = new Placings();
        Rescoring rescoring = new Rescoring(draft);
        try {
            for (int partition = 0; partition < Partitions.COUNT; partition++) {
                ReplayedPartition real = new ReplayedPartition(published.id(), null, before::take);
                ReplayedPartition drafted = new ReplayedPartition(published.id(), draft, after::take);
                scores.read(partition, (sequence, key, event) -> {
                    real.handle(sequence, key, event);
                    drafted.handle(sequence, key, rescored(event, rescoring));
                    handled.incrementAndGet();
                });
            }
            result = now("DONE", null, comparing.compare(published, draft, before, after));
        } catch (RuntimeException failure) {
            log.warn("the simulation {} failed", id, failure);
            result = now("FAILED", "The replay stopped: " + failure.getMessage(), null);
        }
    }

    private PublishedEvent rescored(PublishedEvent event, Rescoring rescoring) {
        return rescores && event instanceof ScorecardUpdated card && card.method().equals(published.id())
                ? rescoring.of(card)
                : event;
    }

    Simulation simulation() {
        Simulation last = result;
        return last.state().equals("RUNNING") ? now("RUNNING", null, null) : last;
    }

    private Simulation now(
            String state,
            @org.jspecify.annotations.Nullable String reason,
            Simulation.@org.jspecify.annotations.Nullable Outcome outcome) {
        return new Simulation(
                id, published.id(), state, handled.get(), rescores ? "RESCORED" : "SAME", reason, outcome);
    }
}
