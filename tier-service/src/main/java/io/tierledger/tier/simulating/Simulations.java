package io.tierledger.tier.simulating;

import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.neighbours.PastScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs simulations one at a time on a thread of their own, a few waiting; the last of them are kept until the service stops. */
final class Simulations implements AutoCloseable {
    private static final int AT_ONCE = 4;
    private static final int KEPT = 20;
    private static final long MOVERS_KEPT = 2_000_000;
    private final PastScores scores;
    private final AtomicInteger open = new AtomicInteger();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(AT_ONCE), work -> {
                Thread thread = new Thread(work, "tier-simulation");
                thread.setDaemon(true);
                return thread;
            });
    private final Map<String, SimulationRun> runs = new LinkedHashMap<>();

    Simulations(PastScores scores) {
        this.scores = scores;
    }

    /** @throws Refused 429 when enough of them run or wait already */
    Simulation start(SimulationRun run) {
        if (open.incrementAndGet() > AT_ONCE) {
            open.decrementAndGet();
            throw tooMany();
        }
        synchronized (runs) {
            runs.put(run.id, run);
            forgetOldest();
        }
        try {
            worker.execute(() -> run(run));
        } catch (RejectedExecutionException enough) {
            open.decrementAndGet();
            synchronized (runs) {
                runs.remove(run.id);
            }
            throw tooMany();
        }
        return run.simulation();
    }

    private void run(SimulationRun run) {
        try {
            run.run(scores);
        } finally {
            open.decrementAndGet();
        }
    }

    private static Refused tooMany() {
        return new Refused(
                429,
                "too-many-simulations",
                AT_ONCE + " simulations run or wait already; try again later.",
                Map.of("retryAfter", 10));
    }

    /** Those that are over, when there are many of them or their movers are. */
    private void forgetOldest() {
        long movers =
                runs.values().stream().mapToLong(run -> run.movers().size()).sum();
        List<SimulationRun> over = new ArrayList<>(
                runs.values().stream().filter(SimulationRun::isOver).toList());
        while (!over.isEmpty() && (runs.size() > KEPT || movers > MOVERS_KEPT)) {
            SimulationRun oldest = over.removeFirst();
            movers -= oldest.movers().size();
            runs.remove(oldest.id);
        }
    }

    /** Newest first. */
    List<SimulationRun> all() {
        synchronized (runs) {
            return new ArrayList<>(runs.values()).reversed();
        }
    }

    /** @throws Refused 404 when there is none, none any more, or none that this caller may look at */
    SimulationRun find(String id, Admission admission) {
        SimulationRun run = find(id);
        if (!run.isShownTo(admission.who(), admission.reach())) {
            throw unknown(id);
        }
        return run;
    }

    /** @throws Refused 404 when there is none, or none any more */
    SimulationRun find(String id) {
        SimulationRun run;
        synchronized (runs) {
            run = runs.get(id);
        }
        if (run == null) {
            throw unknown(id);
        }
        return run;
    }

    private static Refused unknown(String id) {
        return new Refused(
                404,
                "not-found",
                "There is no simulation " + id
                        + ". Simulations are kept in memory: after a restart, or when newer ones took their "
                        + "place, they are gone and can be run again.",
                Map.of("what", "simulation", "id", id));
    }

    /** Stops one that runs or waits; forgets one that is over. */
    void end(String id) {
        SimulationRun run = find(id);
        if (run.isOver()) {
            synchronized (runs) {
                runs.remove(id);
            }
        } else {
            run.cancel();
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
