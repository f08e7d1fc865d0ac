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

    /** @param afterFailure puts right what a failed step may have left */
    public Loop(String name, Step step, Runnable afterFailure) {
        this.name = name;
        this.step = step;
        this.afterFailure = afterFailure;
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
        while (!closed.get()) {
            try {
                step.run();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                if (closed.get()) {
                    return;
                }
                log.warn("{} failed and tries again: {}", name, failure.toString());
                log.debug("{} failed", name, failure);
                recover();
            }
        }
    }

    private void recover() {
        try {
            TimeUnit.MILLISECONDS.sleep(KafkaConnections.PAUSE.toMillis());
            afterFailure.run();
        } catch (InterruptedException stopping) {
            closed.set(true);
        } catch (RuntimeException again) {
            log.warn("{} cannot recover yet: {}", name, again.toString());
        }
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
