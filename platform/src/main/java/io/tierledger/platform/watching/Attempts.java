package io.tierledger.platform.watching;

import java.time.Duration;

/** The {@link Moving} of work that comes now and then: it stands still while one attempt lasts, or while attempt after attempt fails. */
public final class Attempts implements Moving {
    /** A failure that nothing followed for so long says nothing of now. */
    private static final Duration RECENT = Duration.ofSeconds(45);

    private final String name;
    private long begun = -1;
    private long failingSince = -1;
    private long lastFailure;

    public Attempts(String name) {
        this.name = name;
    }

    public synchronized void begins() {
        begun = System.nanoTime();
        if (failingSince >= 0 && !isRecent()) {
            failingSince = -1;
        }
    }

    public synchronized void succeeded() {
        begun = -1;
        failingSince = -1;
    }

    public synchronized void failed() {
        lastFailure = System.nanoTime();
        failingSince = failingSince < 0 ? begun : failingSince;
        begun = -1;
    }

    private boolean isRecent() {
        return System.nanoTime() - lastFailure < RECENT.toNanos();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized Duration still() {
        long since = failingSince >= 0 && (begun >= 0 || isRecent()) ? failingSince : begun;
        return since < 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }
}
