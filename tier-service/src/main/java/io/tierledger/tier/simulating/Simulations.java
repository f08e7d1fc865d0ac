package io.tierledger.tier.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.web.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs simulations one at a time, a few waiting; the last of them are kept until the service stops. */
final class Simulations implements AutoCloseable {
    private static final int WAITING = 4;
    private static final int KEPT = 20;
    private final ScoresLog scores;
    private final Comparing comparing;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "tier-simulation");
                thread.setDaemon(true);
                return thread;
            });
    private final Map<String, SimulationRun> runs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SimulationRun> eldest) {
            return size() > KEPT;
        }
    };

    Simulations(ScoresLog scores, Comparing comparing) {
        this.scores = scores;
        this.comparing = comparing;
    }

    /** @throws Refused 429 when enough of them wait already */
    Simulation start(Method published, Method draft) {
        SimulationRun run = new SimulationRun(UUID.randomUUID().toString(), published, draft);
        try {
            worker.execute(() -> run.run(scores, comparing));
        } catch (RejectedExecutionException enough) {
            throw new Refused(429, "too-many-simulations", "Enough simulations wait already; try again later.", Map.of("retryAfter", 10));
        }
        synchronized (runs) {
            runs.put(run.simulation().id(), run);
        }
        return run.simulation();
    }

    /** @throws Refused 404 when there is none, or none any more */
    Simulation find(String id) {
        SimulationRun run;
        synchronized (runs) {
            run = runs.get(id);
        }
        if (run == null) {
            throw Refused.notFound("simulation", id);
        }
        return run.simulation();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
