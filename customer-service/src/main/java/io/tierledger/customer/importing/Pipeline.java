package io.tierledger.customer.importing;

import io.tierledger.customer.importing.rows.Batch;
import io.tierledger.customer.importing.rows.Intake;
import io.tierledger.customer.importing.rows.Understood;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.sorting.KeptRow;
import io.tierledger.customer.importing.sorting.Run;
import io.tierledger.customer.importing.sorting.Spool;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Column;
import io.tierledger.reading.Headings;
import io.tierledger.reading.Row;
import io.tierledger.reading.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads a file to its end, then stores it: a batch on one thread while the next is read back on another. */
final class Pipeline {
    private static final int STORING_AT_MOST_MINUTES = 10;

    private final ExecutorService storing;
    private final Appender appender;
    private @Nullable Future<?> before;

    Pipeline(ExecutorService storing, Appender appender) {
        this.storing = storing;
        this.appender = appender;
    }

    /** Reads a file to its end, holding nothing that others need; what cannot be read is counted at once. */
    <T> void read(Rows rows, Intake<T> intake, Ledger ledger, Spool<T> into) {
        check(rows, intake);
        Batch<T> batch = new Batch<>();
        Patience patience = new Patience();
        try {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                take(row, intake, batch, patience);
                if (batch.isFull()) {
                    keep(batch, intake, ledger, into);
                    batch = new Batch<>();
                }
            }
        } finally {
            boolean interrupted = Thread.interrupted(); // a client that hung up: what was read is kept all the same
            keep(batch, intake, ledger, into);
            await();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> void keep(Batch<T> batch, Intake<T> intake, Ledger ledger, Spool<T> into) {
        for (int i = 0; i < batch.items.size(); i++) {
            T item = batch.items.get(i);
            into.add(new KeptRow<>(batch.line(i), intake.day(item), item));
        }
        Batch<T> unread = new Batch<>();
        unread.unreadable.addAll(batch.unreadable);
        hand(unread, intake, ledger);
    }

    /** Stores what was read, in order of day; nobody's bytes are waited for. */
    <T> void store(Spool<T> read, Intake<T> intake, Ledger ledger) {
        boolean interrupted = Thread.interrupted();
        try {
            intake.wasRead(read);
            Batch<T> batch = new Batch<>();
            Run.Rows<T> rows = read.rows();
            for (KeptRow<T> kept = rows.next(); kept != null; kept = rows.next()) {
                add(kept, intake, batch);
                if (batch.isFull()) {
                    hand(batch, intake, ledger);
                    batch = new Batch<>();
                }
            }
            hand(batch, intake, ledger);
        } catch (IOException defect) {
            throw new IllegalStateException("rows that were kept cannot be read back", defect);
        } finally {
            await();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> void add(KeptRow<T> kept, Intake<T> intake, Batch<T> batch) {
        Intake.Objection objection = intake.objectionOfAll(kept);
        if (objection == null) {
            batch.add(kept.line(), kept.item());
        } else {
            (objection.quarantined() ? batch.quarantined : batch.unreadable).add(objection.error());
        }
    }

    static <T> void take(Row row, Intake<T> intake, Batch<T> batch, Patience patience) {
        switch (intake.understand(row)) {
            case Understood.Item<T> item -> batch.add(item.line(), item.value());
            case Understood.Wrong<T> wrong -> {
                patience.lose(wrong.error().line());
                batch.unreadable.add(wrong.error());
            }
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
                    "The file lacks columns that are needed: " + String.join(", ", missing),
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
        ImportCounts tally = new ImportCounts();
        batch.countRefused(tally);
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
