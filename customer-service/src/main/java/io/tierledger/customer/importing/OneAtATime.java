package io.tierledger.customer.importing;

import io.tierledger.customer.clock.ClockMode;
import io.tierledger.customer.importing.runs.ImportKind;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many imports may run side by side; of those that move the business date, one. */
final class OneAtATime {
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ClockMode mode;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Semaphore mover = new Semaphore(1, true);

    public OneAtATime(ClockMode mode) {
        this.mode = mode;
    }

    /** A place that is given back by closing it. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Refused 409 while another moves the date, 503 while too many run */
    Place enter(ImportKind kind) {
        return enter(kind, Duration.ZERO);
    }

    /** As {@link #enter}, after some time in the queue: the file is here, and would have to be sent again. */
    Place await(ImportKind kind) {
        return enter(kind, PATIENCE);
    }

    private Place enter(ImportKind kind, Duration patience) {
        boolean exclusive = kind.movesTheDate() && mode == ClockMode.FOLLOW_ORDERS;
        if (exclusive && !taken(mover, patience)) {
            throw new Refused(
                    409,
                    "another-import-runs",
                    "In mode follow-orders one import of orders or advance runs at a time, and another runs now.",
                    Map.of("retryAfter", 5));
        }
        if (!taken(places, patience)) {
            leave(exclusive);
            throw new Refused(
                    503, "imports-busy", AT_ONCE + " imports run already; try again.", Map.of("retryAfter", 5));
        }
        return () -> {
            places.release();
            leave(exclusive);
        };
    }

    private static boolean taken(Semaphore places, Duration patience) {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return places.tryAcquire();
        }
    }

    private void leave(boolean exclusive) {
        if (exclusive) {
            mover.release();
        }
    }
}
