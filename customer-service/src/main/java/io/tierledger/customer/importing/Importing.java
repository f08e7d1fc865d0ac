package io.tierledger.customer.importing;

import io.tierledger.customer.accepting.MovedMeanwhile;
import io.tierledger.customer.importing.rows.Intake;
import io.tierledger.customer.importing.rows.Intakes;
import io.tierledger.customer.importing.rows.Submission;
import io.tierledger.customer.importing.runs.ImportCompleted;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.runs.ImportKind;
import io.tierledger.customer.importing.runs.ImportRuns;
import io.tierledger.customer.importing.runs.ImportView;
import io.tierledger.customer.importing.sorting.Spool;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs an import from its first byte to {@code import-completed}. */
public final class Importing implements AutoCloseable {
    private final Appender appender;
    private final ImportRuns runs;
    private final Intakes intakes;
    private final OneAtATime oneAtATime;
    private final Settling settling;
    private final ExecutorService storing = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("customer-storing-", 0).factory());

    public Importing(Appender appender, ImportRuns runs, Intakes intakes, OneAtATime oneAtATime, Settling settling) {
        this.appender = appender;
        this.runs = runs;
        this.intakes = intakes;
        this.oneAtATime = oneAtATime;
        this.settling = settling;
    }

    /**
     * Reads a file to its end, then stores it; blocks until every accepted row is stored. Nobody is kept waiting for bytes: a place
     * is taken when all have come.
     */
    ImportView receive(UUID id, ImportKind kind, Submission submission, InputStream body) {
        return run(id, kind, () -> receive(id, kind, submission, body, intakes.of(kind, submission)));
    }

    private <T> void receive(UUID id, ImportKind kind, Submission submission, InputStream body, Intake<T> intake) {
        Pipeline pipeline = new Pipeline(storing, appender);
        Ledger ledger = new Ledger(id);
        try (Spool<T> spool = new Spool<>(intake.packing())) {
            try (Rows rows = submission.rows(body, intake)) {
                pipeline.read(rows, intake, ledger, spool);
            } catch (RuntimeException brokenOff) {
                if (spool.isInOrder()) {
                    place(id, kind, () -> pipeline.store(spool, intake, ledger));
                }
                throw brokenOff;
            } finally {
                runs.warn(id, intake.remarks().kept());
            }
            place(id, kind, () -> {
                pipeline.store(spool, intake, ledger);
                intake.wasStored();
                runs.warn(id, intake.remarks().kept());
                expectSettlement(id);
                appender.<Boolean>write((transaction, budget) -> complete(transaction, id, kind));
            });
        } catch (IOException closing) {
            throw new IllegalStateException("rows that were kept cannot be let go", closing);
        }
    }

    private void place(UUID id, ImportKind kind, Runnable work) {
        try (OneAtATime.Place place = oneAtATime.await(kind)) {
            work.run();
        }
    }

    /** Does the work of an advance, which has no file to read; it must end with {@link #complete}. */
    ImportView advance(UUID id, Runnable work) {
        try (OneAtATime.Place place = oneAtATime.enter(ImportKind.ADVANCE)) {
            return run(id, ImportKind.ADVANCE, work);
        }
    }

    /**
     * What a part of a work has done.
     *
     * @param many things that were done
     * @param isLast whether nothing is left
     * @param committed done once the part is stored
     */
    public record Part(int many, boolean isLast, Runnable committed) {}

    /** Stores a hand-over part by part, followed like an import; blocks until all is stored. Each part is asked again when it was outrun. */
    public ImportView carryOut(UUID id, Appender.Work<Part> work) {
        return run(id, ImportKind.HAND_OVER, () -> {
            expectSettlement(id);
            Ledger ledger = new Ledger(id);
            boolean isLast;
            do {
                Part part = stored(id, ledger, work);
                part.committed().run();
                isLast = part.isLast();
            } while (!isLast);
        });
    }

    private Part stored(UUID id, Ledger ledger, Appender.Work<Part> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return appender.write((transaction, budget) -> {
                    Part part = work.write(transaction, budget);
                    ImportCounts tally = new ImportCounts();
                    tally.accept((long) part.many());
                    ledger.write(transaction, tally);
                    if (part.isLast()) {
                        complete(transaction, id, ImportKind.HAND_OVER);
                    }
                    return part;
                });
            } catch (MovedMeanwhile moved) {
                if (attempt == MovedMeanwhile.ATTEMPTS) {
                    throw moved;
                }
            }
        }
    }

    private ImportView run(UUID id, ImportKind kind, Runnable work) {
        runs.begin(id, kind);
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            boolean interrupted = Thread.interrupted();
            runs.fail(id, why(failure));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw explained(id, failure);
        } finally {
            settling.ended(id);
        }
        settling.check();
        return runs.find(id).orElseThrow();
    }

    /** The last event of an import, in the transaction that makes it stored. */
    boolean complete(WriteTransaction transaction, UUID id, ImportKind kind) {
        String name = id.toString();
        long position =
                transaction.append(new NewEvent(ImportCompleted.stream(name), new ImportCompleted(name, kind.word())));
        runs.store(transaction.jdbc(), id, position);
        return true;
    }

    /** To be called before {@link #complete}, outside the transaction. */
    void expectSettlement(UUID id) {
        settling.expect(id);
    }

    private static String why(Throwable failure) {
        return switch (failure) {
            case Unreadable unreadable -> String.valueOf(unreadable.getMessage());
            case Refused refused -> String.valueOf(refused.getMessage());
            case UncheckedIOException cut -> "The file was cut off.";
            default -> "The import was interrupted.";
        };
    }

    private static RuntimeException explained(UUID id, Throwable failure) {
        Map<String, Object> about = new HashMap<>();
        about.put("importId", id.toString());
        return switch (failure) {
            case Unreadable unreadable -> {
                about.put("line", unreadable.line());
                yield new Refused(
                        unreadable.status(), unreadable.code(), String.valueOf(unreadable.getMessage()), about);
            }
            case Refused refused -> {
                about.putAll(refused.properties());
                yield new Refused(refused.status(), refused.code(), String.valueOf(refused.getMessage()), about);
            }
            case UncheckedIOException cut -> new Refused(400, "cut-off", "The file was cut off.", about);
            case RuntimeException defect -> defect;
            default -> new IllegalStateException("an import failed", failure);
        };
    }

    @Override
    public void close() {
        storing.shutdown();
    }
}
