package io.tierledger.customer.importing;

import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Column;
import io.tierledger.reading.Headings;
import io.tierledger.reading.Row;
import io.tierledger.reading.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads rows on the caller's thread while the batch before is stored on another; never more than two batches in memory. */
final class Pipeline {
    private static final int STORING_AT_MOST_MINUTES = 10;

    private final ExecutorService storing;
    private final Appender appender;
    private @Nullable Future<?> before;

    Pipeline(ExecutorService storing, Appender appender) {
        this.storing = storing;
        this.appender = appender;
    }

    /** Stores all rows; a file that cannot be read to its end has what was read before stored. */
    <T> void run(Rows rows, Intake<T> intake, Ledger ledger) {
        check(rows, intake);
        Batch<T> batch = new Batch<>();
        try {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                take(row, intake, batch);
                if (batch.isFull()) {
                    hand(batch, intake, ledger);
                    batch = new Batch<>();
                }
            }
        } finally {
            boolean interrupted = Thread.interrupted(); // a client that hung up: what was read is stored all the same
            hand(batch, intake, ledger);
            await();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static <T> void take(Row row, Intake<T> intake, Batch<T> batch) {
        switch (intake.understand(row)) {
            case Understood.Item<T> item -> batch.add(item.line(), item.value());
            case Understood.Wrong<T> wrong -> batch.unreadable.add(wrong.error());
        }
    }

    static void check(Rows rows, Intake<?> intake) {
        if (rows.headings().isEmpty()) {
            return;
        }
        Headings meaning = Headings.of(intake.columns());
        List<@Nullable Column> present = new ArrayList<>();
        rows.headings().forEach(heading -> present.add(meaning.column(heading)));
        List<String> missing = intake.required().stream()
                .filter(group -> group.stream().noneMatch(present::contains))
                .map(group -> group.getFirst().heading())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(
                    422,
                    "columns-missing",
                    "The file has no column for " + String.join(", ", missing) + ".",
                    Map.of("missing", missing, "headings", rows.headings()));
        }
    }

    private <T> void hand(Batch<T> batch, Intake<T> intake, Ledger ledger) {
        await();
        if (!batch.isEmpty()) {
            before = storing.submit(() -> store(batch, intake, ledger));
        }
    }

    private <T> void store(Batch<T> batch, Intake<T> intake, Ledger ledger) {
        if (!batch.items.isEmpty()) {
            intake.store(batch, ledger);
            return;
        }
        Tally tally = new Tally();
        batch.unreadable.forEach(tally::reject);
        appender.<Boolean>write((transaction, budget) -> {
            ledger.write(transaction, tally);
            return true;
        });
    }

    private void await() {
        Future<?> last = before;
        before = null;
        if (last == null) {
            return;
        }
        try {
            last.get(STORING_AT_MOST_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("a batch could not be stored", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while storing", stopping);
        } catch (TimeoutException late) {
            last.cancel(true);
            throw new IllegalStateException("a batch was not stored in time", late);
        }
    }
}
