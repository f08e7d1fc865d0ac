package io.tierledger.platform.web;

import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where drivers that block (JDBC, MongoDB, Axon commands) may run: bounded threads, a bounded queue, and 503 when both are full. */
public final class Blocking implements AutoCloseable {
    private final Scheduler scheduler;

    public Blocking(String name, int threads, int queue) {
        this.scheduler = Schedulers.newBoundedElastic(threads, Math.max(1, queue / threads), name, 60, true);
    }

    public <T> Mono<T> call(Callable<T> work) {
        return Mono.fromCallable(() -> answered(work))
                .subscribeOn(scheduler)
                .onErrorMap(RejectedExecutionException.class, full -> Blocking.full());
    }

    /** Reactor throws errors of the virtual machine past whoever waits for the answer; those that only this work met are its failure. */
    private static <T> @Nullable T answered(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (LinkageError | StackOverflowError broken) {
            throw new IllegalStateException("The work broke off.", broken);
        }
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    static Refused full() {
        return new Refused(503, "busy").with("retryAfter", 1);
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
