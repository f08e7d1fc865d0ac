package io.tierledger.customer.importing;

import io.tierledger.platform.watching.Moving;
import java.time.Duration;

/** The imports that are not settled: they stand still while neither this service nor a stage behind it gets any further. */
final class OpenImports implements Moving {
    private long seen;
    private long since = -1;

    /** @param signs anything that changes when something moves */
    synchronized void look(boolean anyOpen, long... signs) {
        long now = java.util.Arrays.hashCode(signs);
        if (!anyOpen) {
            since = -1;
        } else if (since < 0 || now != seen) {
            since = System.nanoTime();
        }
        seen = now;
    }

    @Override
    public String name() {
        return "customer-imports";
    }

    @Override
    public synchronized Duration still() {
        return since < 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }
}
