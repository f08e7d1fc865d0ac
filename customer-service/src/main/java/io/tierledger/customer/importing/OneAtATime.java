package io.tierledger.customer.importing;

import io.tierledger.customer.clock.ClockMode;
import io.tierledger.platform.web.Refused;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How many imports may run side by side; of those that move the business date, one. */
public final class OneAtATime {
    private static final int AT_ONCE = 4;

    private final ClockMode mode;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicReference<@Nullable UUID> moving = new AtomicReference<>();

    public OneAtATime(ClockMode mode) {
        this.mode = mode;
    }

    /** A place that is given back by closing it. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Refused 409 while another moves the date, 503 while too many run */
    Place enter(UUID id, ImportKind kind) {
        boolean exclusive = kind.movesTheDate() && mode == ClockMode.FOLLOW_ORDERS;
        if (exclusive && !moving.compareAndSet(null, id)) {
            throw new Refused(
                    409,
                    "another-import-runs",
                    "In mode follow-orders one import of orders or advance runs at a time; " + moving.get()
                            + " runs now.",
                    Map.of());
        }
        if (!places.tryAcquire()) {
            leave(id, exclusive);
            throw new Refused(
                    503, "imports-busy", AT_ONCE + " imports run already; try again.", Map.of("retryAfter", 5));
        }
        return () -> {
            places.release();
            leave(id, exclusive);
        };
    }

    private void leave(UUID id, boolean exclusive) {
        if (exclusive) {
            moving.set(null);
        }
    }
}
