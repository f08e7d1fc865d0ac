package io.tierledger.embedded;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what has no limit of its own on a daemon thread, and waits for it only so long. */
final class InTime {
    private InTime() {}

    static <T> T call(String otherwise, int seconds, Callable<T> work) {
        return await(otherwise, seconds, begin(work));
    }

    static void run(String otherwise, int seconds, Runnable work) {
        call(otherwise, seconds, () -> {
            work.run();
            return true;
        });
    }

    static <T> Future<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("embedded-store").start(task);
        return task;
    }

    /** @throws IllegalStateException beginning with {@code otherwise}, if the work fails or is not done in time */
    static <T> T await(String otherwise, int seconds, Future<T> work) {
        try {
            return work.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(otherwise + " within " + seconds + " s.", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(otherwise + ": " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(otherwise + ": interrupted.", e);
        }
    }
}
