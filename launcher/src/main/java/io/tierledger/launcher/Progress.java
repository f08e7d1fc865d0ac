package io.tierledger.launcher;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** One line per stage of the start, with its seconds. */
record Progress(Consumer<String> say) {

    <T> T stage(String name, Callable<T> work) {
        long before = System.nanoTime();
        try {
            T result = work.call();
            say.accept(String.format(Locale.ROOT, "  %-34s %5d.%d s", name, tenths(before) / 10, tenths(before) % 10));
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }

    private static long tenths(long before) {
        return (System.nanoTime() - before) / 100_000_000;
    }
}
