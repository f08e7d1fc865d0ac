package io.tierledger.scoring.importing;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Draining;
import io.tierledger.reading.Row;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import io.tierledger.scoring.events.JudgementImportEnded;
import io.tierledger.scoring.events.JudgementImportEnded.RowError;
import io.tierledger.scoring.events.JudgementImportStarted;
import io.tierledger.scoring.judgements.Objections;
import io.tierledger.scoring.judgements.StoreJudgements;
import io.tierledger.scoring.judging.Judging;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Files of judgements: received, and followed; blocking. */
public final class JudgementImports {
    private static final int AT_ONCE = 1_000;

    private final Appender appender;
    private final EventLog log;
    private final Objections objections;
    private final StoreJudgements store;
    private final Scored scored;
    private final Clock clock;
    private final Predicate<String> customers;
    private final Map<UUID, Tally> running = new ConcurrentHashMap<>();

    /** @param customers whether an id is that of a customer, as far as is known now */
    public JudgementImports(
            Appender appender,
            EventLog log,
            Objections objections,
            StoreJudgements store,
            Scored scored,
            Clock clock,
            Predicate<String> customers) {
        this.appender = appender;
        this.log = log;
        this.objections = objections;
        this.store = store;
        this.scored = scored;
        this.clock = clock;
        this.customers = customers;
    }

    /**
     * Reads a file to its end; every accepted row is stored when this answers.
     *
     * @throws Refused 409 when the import's name was used before, 422 when the file cannot be read on (what was read stays), 413 when it
     *     is too large
     */
    ImportView receive(UUID id, JudgementFile file, @Nullable String sender, ReadJudgement reading) {
        Tally tally = new Tally(clock.instant());
        begin(id, sender);
        running.put(id, tally);
        String failure = null;
        int status = 422;
        boolean slow = false;
        try (Rows rows = file.rows()) {
            read(rows, reading, tally);
        } catch (Unreadable wrong) {
            failure = String.valueOf(wrong.getMessage());
            status = status(wrong);
            slow = wrong.code().equals(Unreadable.TOO_SLOW);
        } catch (UncheckedIOException cut) {
            failure = "The file was cut off.";
        } catch (RuntimeException | Error defect) {
            failure = "The import was interrupted; what was stored stays.";
            throw defect;
        } finally {
            end(tally.ended(id.toString(), failure));
            running.remove(id);
        }
        if (slow) {
            throw new Refused(408, Unreadable.TOO_SLOW, String.valueOf(failure), Map.of("import", id.toString()));
        }
        if (failure != null) {
            Draining.drain(file.body());
            throw new Refused(status, "unreadable", failure, Map.of("import", id.toString()));
        }
        return find(id);
    }

    /** The first rows as they would be read; nothing is stored. */
    Preview preview(JudgementFile file, ReadJudgement reading) {
        try (Rows rows = file.rows()) {
            return Preview.of(rows, file.format(), reading, objections.now());
        } catch (Unreadable wrong) {
            throw new Refused(status(wrong), "unreadable", String.valueOf(wrong.getMessage()), Map.of());
        } finally {
            Draining.drain(file.body());
        }
    }

    private static int status(Unreadable wrong) {
        return wrong.code().equals(Unreadable.TOO_LARGE) ? wrong.status() : 422;
    }

    private void begin(UUID id, @Nullable String sender) {
        appender.<Long>writeNow((transaction, budget) -> {
            if (transaction.lastSequences(List.of(stream(id))).containsKey(stream(id))) {
                throw Refused.conflict("import-exists", "An import of that name was received before.");
            }
            return transaction.append(new NewEvent(stream(id), new JudgementImportStarted(id.toString(), sender)));
        });
    }

    private void end(JudgementImportEnded ended) {
        String stream = stream(UUID.fromString(ended.importId()));
        appender.<Long>writeNow((transaction, budget) -> {
            transaction.lastSequences(List.of(stream));
            return transaction.append(new NewEvent(stream, ended));
        });
    }

    private void read(Rows rows, ReadJudgement reading, Tally tally) {
        Objections.Rules rules = objections.now();
        List<Judging> waiting = new ArrayList<>(AT_ONCE);
        Strangers strangers = new Strangers(customers);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            tally.received();
            ReadJudgement.Outcome outcome = reading.read(row);
            Judging judging = outcome.judging();
            RowError error = judging == null
                    ? outcome.error()
                    : rules.objection(row.line(), judging).orElse(null);
            if (error != null) {
                tally.rejected(error);
            } else if (judging != null && !strangers.keep(row.line(), judging)) {
                waiting.add(judging);
            }
            if (waiting.size() == AT_ONCE) {
                store(waiting, tally);
            }
            if (strangers.areMany()) {
                store(strangers.known(tally::rejected), tally);
            }
        }
        store(waiting, tally);
        store(strangers.known(tally::rejected), tally);
    }

    private void store(List<Judging> waiting, Tally tally) {
        for (StoreJudgements.Outcome outcome : store.store(waiting)) {
            if (outcome.position() == 0) {
                tally.duplicate();
            } else {
                tally.accepted(Partitions.of(outcome.judging().customerId()), outcome.position());
            }
        }
        waiting.clear();
    }

    /** @throws Refused 404 for an import that nobody sent */
    ImportView find(UUID id) {
        List<StoredEvent> events = log.stream(stream(id));
        if (events.isEmpty()) {
            throw Refused.notFound("import", id.toString());
        }
        StoredEvent last = events.getLast();
        Tally tally = running.get(id);
        if (last.event() instanceof JudgementImportEnded ended) {
            return Views.ended(
                    id, events.getFirst().recordedAt(), last.recordedAt(), ended, scored.all(ended.lastPositions()));
        }
        return tally == null
                ? Views.interrupted(id, last.recordedAt())
                : Views.receiving(id, tally.startedAt, tally.ended(id.toString(), null));
    }

    List<RowError> errors(UUID id) {
        List<StoredEvent> events = log.stream(stream(id));
        if (events.isEmpty()) {
            throw Refused.notFound("import", id.toString());
        }
        Tally tally = running.get(id);
        return events.getLast().event() instanceof JudgementImportEnded ended
                ? ended.errors()
                : tally == null ? List.of() : tally.ended(id.toString(), null).errors();
    }

    private static String stream(UUID id) {
        return "import:" + id;
    }
}
