package io.tierledger.platform.watching;

import java.time.Duration;

/** The {@link Moving} of whoever takes steps on one thread. */
final class Steps implements Moving {
    private final String name;
    private volatile boolean going;
    private volatile long lastEnd;

    public Steps(String name) {
        this.name = name;
    }

    /** From here on the end of a step is expected. */
    public void expected() {
        if (!going) {
            moved();
        }
    }

    /** A step has succeeded, and the next is expected. */
    public void moved() {
        lastEnd = System.nanoTime();
        going = true;
    }

    /** No step is expected, as while there is nothing to do or after the end. */
    public void rests() {
        going = false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration still() {
        return going ? Duration.ofNanos(System.nanoTime() - lastEnd) : Duration.ZERO;
    }
}
