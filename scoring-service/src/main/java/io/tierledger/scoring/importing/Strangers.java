package io.tierledger.scoring.importing;

import io.tierledger.scoring.events.JudgementImportEnded.RowError;
import io.tierledger.scoring.judging.Judging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Judgements of customers that nobody here knows. A file of customers may have been stored a moment ago and not have come here yet, so
 * they are asked for again at the end, and for a short while; then they are rejected.
 */
final class Strangers {
    private static final int MANY = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private record Kept(long line, Judging judging) {}

    private final Predicate<String> customers;
    private final List<Kept> kept = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private long patience = PATIENCE.toNanos();

    Strangers(Predicate<String> customers) {
        this.customers = customers;
    }

    /** Whether this one waits. All of a customer wait where one does, so that they stay in order. */
    boolean keep(long line, Judging judging) {
        if (!ids.contains(judging.customerId()) && customers.test(judging.customerId())) {
            return false;
        }
        ids.add(judging.customerId());
        kept.add(new Kept(line, judging));
        return true;
    }

    boolean areMany() {
        return kept.size() >= MANY;
    }

    /** Those that are known by now; the others are rejected. */
    List<Judging> known(Consumer<RowError> rejected) {
        waitForThem();
        List<Judging> known = new ArrayList<>();
        for (Kept one : kept) {
            String id = one.judging().customerId();
            if (ids.contains(id)) {
                String detail = "There is no customer " + id + "; import customers first.";
                rejected.accept(new RowError(one.line(), "customer_id", "unknown-customer", detail));
            } else {
                known.add(one.judging());
            }
        }
        kept.clear();
        ids.clear();
        return known;
    }

    private void waitForThem() {
        long begun = System.nanoTime();
        ids.removeIf(customers);
        while (!ids.isEmpty()
                && System.nanoTime() - begun < patience
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            ids.removeIf(customers);
        }
        patience = Math.max(0, patience - (System.nanoTime() - begun));
    }
}
