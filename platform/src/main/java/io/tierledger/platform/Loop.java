package io.tierledger.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does one step after another until it is closed, and after a failure waits a little and goes on. */
public final class Loop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Step step;
    private final Runnable afterFailure;
    private final Runnable atEnd;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;

    /** One step; blocks only within limits. */
    @FunctionalInterface
    public interface Step {
        void run() throws InterruptedException;
    }

    public Loop(String name, Step step) {
        this(name, step, () -> {});
    }

    public Loop(String name, Step step, Runnable afterFailure) {
        this(name, step, afterFailure, () -> {});
    }

    /**
     * @param afterFailure puts right what a failed step may have left; no step is taken before it has succeeded
     * @param atEnd done once on the loop's own thread when it ends, however it ends
     */
    public Loop(String name, Step step, Runnable afterFailure, Runnable atEnd) {
        this.name = name;
        this.step = step;
        this.afterFailure = afterFailure;
        this.atEnd = atEnd;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    public Loop start() {
        thread.start();
        return this;
    }

    public boolean isClosed() {
        return closed.get();
    }

    private void run() {
        try {
            goOn();
        } finally {
            atEnd.run();
        }
    }

    private void goOn() {
        while (!closed.get()) {
            try {
                step.run();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException | Error failure) {
                if (closed.get()) {
                    return;
                }
                report(failure);
                recover();
            }
        }
    }

    /** An error, such as too little memory, says nothing of the next step; a thread that ended would be missed by nobody. */
    private void report(Throwable failure) {
        if (failure instanceof Error) {
            log.error("{} failed and tries again", name, failure);
        } else {
            log.warn("{} failed and tries again: {}", name, failure.toString());
            log.debug("{} failed", name, failure);
        }
    }

    private void recover() {
        while (!closed.get()) {
            try {
                TimeUnit.MILLISECONDS.sleep(KafkaConnections.PAUSE.toMillis());
                afterFailure.run();
                return;
            } catch (InterruptedException stopping) {
                closed.set(true);
            } catch (RuntimeException | Error again) {
                log.warn("{} cannot recover yet: {}", name, again.toString());
            }
        }
    }

    /** Lets the running step be the last, without waiting for it. */
    public void stop() {
        closed.set(true);
    }

    /** Ends after the step that is running; interrupts it when it takes longer than 5 s. */
    @Override
    public void close() {
        closed.set(true);
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
                thread.join(2_000);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
