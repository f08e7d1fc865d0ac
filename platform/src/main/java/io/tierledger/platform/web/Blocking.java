package io.tierledger.platform.web;

import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
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
        return Mono.fromCallable(work)
                .subscribeOn(scheduler)
                .onErrorMap(RejectedExecutionException.class, full -> Blocking.full());
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
