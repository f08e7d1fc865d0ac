package io.tierledger.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Servers that start at the same time and are all up in the end, or all closed. */
final class Starting {
    private static final int LIMIT_SECONDS = 120;

    private final Consumer<String> progress;
    private final List<Begun> begun = new ArrayList<>();

    private record Begun(String name, Future<? extends AutoCloseable> server) {}

    Starting(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Begins to start a server, unless the address of a real one is given. */
    <T extends AutoCloseable> Optional<Future<T>> beginUnless(Optional<String> given, String name, Callable<T> start) {
        if (given.isPresent()) {
            report(name + " is a server elsewhere");
            return Optional.empty();
        }
        report(name + " is starting");
        Future<T> server = InTime.begin(() -> {
            long before = System.nanoTime();
            T started = start.call();
            report(name + " is up after " + (System.nanoTime() - before) / 1_000_000 + " ms");
            return started;
        });
        begun.add(new Begun(name, server));
        return Optional.of(server);
    }

    /** @throws IllegalStateException if one did not start: which, and why; by then the others are closed */
    void awaitAll() {
        List<AutoCloseable> started = new ArrayList<>();
        List<IllegalStateException> failures = new ArrayList<>();
        for (Begun one : begun) {
            try {
                started.add(InTime.await(one.name() + " did not start", LIMIT_SECONDS, one.server()));
            } catch (IllegalStateException e) {
                failures.add(e.getCause() instanceof IllegalStateException own ? own : e);
            }
        }
        if (!failures.isEmpty()) {
            Closing.all(started).ifPresent(failures::add);
            IllegalStateException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    synchronized void report(String line) {
        progress.accept(line);
    }
}
