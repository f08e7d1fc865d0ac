package io.tierledger.platform.watching;

import io.tierledger.platform.KafkaConnections;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does one step after another until it is closed, and after a failure waits a little and goes on. */
public final class Loop implements AutoCloseable, Moving {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);

    private static final int KINDS_SAID = 10;

    private final String name;
    private final Step step;
    private final Runnable afterFailure;
    private final Runnable atEnd;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Duration pause;
    private final Thread thread;
    private final Steps steps;
    /** What the last failures were, in words, and since when; said once and not at every attempt. */
    private final Set<String> failures = new LinkedHashSet<>();

    private long failingSince;

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
        this(name, step, Duration.ZERO, afterFailure, atEnd);
    }

    private Loop(String name, Step step, Duration pause, Runnable afterFailure, Runnable atEnd) {
        this.name = name;
        this.pause = pause;
        this.step = step;
        this.afterFailure = afterFailure;
        this.atEnd = atEnd;
        this.steps = new Steps(name);
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    /** A step, a pause, a step and so on; whoever closes it does not wait for the end of a pause. */
    public static Loop pausing(String name, Duration pause, Step step) {
        return new Loop(name, step, pause, () -> {}, () -> {});
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
            steps.expected();
            goOn();
        } finally {
            steps.rests();
            atEnd.run();
        }
    }

    private void goOn() {
        while (!closed.get()) {
            try {
                step.run();
                moved();
                rest();
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

    private void rest() throws InterruptedException {
        if (pause.isPositive() && closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("closed in a pause");
        }
    }

    private void moved() {
        steps.moved();
        if (!failures.isEmpty()) {
            log.info("{} goes on after {} s", name, (System.nanoTime() - failingSince) / 1_000_000_000);
            failures.clear();
        }
    }

    /** An error, such as too little memory, says nothing of the next step; a thread that ended would be missed by nobody. */
    private void report(Throwable failure) {
        if (failures.isEmpty()) {
            failingSince = System.nanoTime();
        }
        if (failures.size() > KINDS_SAID || !failures.add(failure.getClass().getName())) {
            log.debug("{} failed again", name, failure);
        } else if (failure instanceof Error) {
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
                report(again);
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration still() {
        return closed.get() ? Duration.ZERO : steps.still();
    }

    /** Lets the running step be the last, without waiting for it. */
    public void stop() {
        closed.set(true);
        closing.countDown();
    }

    /** Ends after the step that is running, if it was ever started; interrupts it when it takes longer than 5 s. */
    @Override
    public void close() {
        stop();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
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
