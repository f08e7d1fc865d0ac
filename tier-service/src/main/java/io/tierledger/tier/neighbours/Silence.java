package io.tierledger.tier.neighbours;

import java.time.Duration;

/** While a neighbour does not answer it is not asked for a while, so that a stream does not wait at every event. */
final class Silence {
    private static final long LASTS = Duration.ofSeconds(5).toNanos();
    private volatile long since;
    private volatile boolean silent;

    boolean lasts() {
        return silent && System.nanoTime() - since < LASTS;
    }

    void asked(boolean answered) {
        silent = !answered;
        since = System.nanoTime();
    }
}
