package io.tierledger.benchmark;

import java.util.Locale;
import java.util.concurrent.Callable;

/** What a workload prints: figures per second side by side, and ratios with their goals. */
public final class Report {
    /** Something that took a while. */
    public record Timed<T>(T result, long nanos) {
        /** Whole things per second. */
        public long rate(long things) {
            return things * 1_000_000_000L / Math.max(1, nanos);
        }

        public long millis() {
            return nanos / 1_000_000;
        }
    }

    private Report() {}

    public static <T> Timed<T> time(Callable<T> work) throws Exception {
        long before = System.nanoTime();
        T result = work.call();
        return new Timed<>(result, System.nanoTime() - before);
    }

    public static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** {@code ours} divided by {@code theirs}, in thousandths, so that no figure here is more exact than it is. */
    public static String ratio(long ours, long theirs) {
        long thousandths = ours * 1000 / Math.max(1, theirs);
        return thousandths / 1000 + String.format(Locale.ROOT, ".%03d", thousandths % 1000);
    }
}
