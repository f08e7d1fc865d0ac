package io.tierledger.customer.importing;

import io.tierledger.customer.importing.Preview.Line;
import io.tierledger.customer.importing.rows.Batch;
import io.tierledger.customer.importing.rows.Intake;
import io.tierledger.customer.importing.rows.Submission;
import io.tierledger.customer.importing.rows.Understood;
import io.tierledger.customer.importing.runs.Counters;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.sorting.KeptRow;
import io.tierledger.customer.importing.sorting.Run;
import io.tierledger.customer.importing.sorting.Spool;
import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Row;
import io.tierledger.reading.RowError;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One first look: reads a file to its end as the import does, and lets its first rows be tried. */
final class Look<T> {
    private static final int SHOWN = 20;

    private final Submission submission;
    private final Intake<T> intake;
    private final Function<Batch<T>, ImportCounts> trial;
    private final Patience patience = new Patience();
    private final ImportCounts told = new ImportCounts();
    private final Map<Long, Line> first = new TreeMap<>();
    private final Batch<T> tried = new Batch<>();
    private List<Preview.Heading> headings = List.of();
    private long untried;

    /** @param trial what would become of a batch */
    Look(Submission submission, Intake<T> intake, Function<Batch<T>, ImportCounts> trial) {
        this.submission = submission;
        this.intake = intake;
        this.trial = trial;
    }

    /** @throws Refused as the import would refuse the file */
    Preview at(InputStream body) {
        try (Spool<T> spool = new Spool<>(intake.packing())) {
            read(body, spool);
            choose(spool);
        } catch (Unreadable unreadable) {
            throw new Refused(
                    unreadable.status(),
                    unreadable.code(),
                    String.valueOf(unreadable.getMessage()),
                    Map.of("line", unreadable.line()));
        } catch (IOException defect) {
            throw new IllegalStateException("rows that were kept cannot be read back", defect);
        }
        if (!tried.items.isEmpty()) {
            told.add(trial.apply(tried));
        }
        told.errors().forEach(this::wrong);
        Counters counted = told.counters();
        return new Preview(
                submission.format().name(),
                headings,
                List.copyOf(first.values()),
                counted.received() + untried,
                counted.accepted(),
                counted.duplicate(),
                counted.rejected(),
                counted.quarantined(),
                counted.late(),
                untried,
                told.errors().stream()
                        .sorted(Comparator.comparingLong(RowError::line))
                        .toList(),
                intake.remarks().kept());
    }

    private void read(InputStream body, Spool<T> spool) {
        try (Rows rows = submission.rows(body, intake)) {
            Pipeline.check(rows, intake);
            headings = Preview.headings(rows, intake);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                switch (intake.understand(row)) {
                    case Understood.Item<T> item -> keep(item, spool);
                    case Understood.Wrong<T> wrong -> {
                        patience.lose(wrong.error().line());
                        told.reject(wrong.error());
                        show(new Line(wrong.error().line(), null, wrong.error()));
                    }
                }
            }
        }
    }

    private void keep(Understood.Item<T> item, Spool<T> spool) {
        spool.add(new KeptRow<>(item.line(), intake.day(item.value()), item.value()));
        if (first.size() < SHOWN) {
            show(new Line(item.line(), intake.shown(item.value()), null));
        }
    }

    private void show(Line line) {
        if (first.size() < SHOWN) {
            first.put(line.line(), line);
        }
    }

    /** In the order in which they would be stored; as many as are stored at once are tried. */
    private void choose(Spool<T> spool) throws IOException {
        intake.wasRead(spool);
        Run.Rows<T> rows = spool.rows();
        for (KeptRow<T> kept = rows.next(); kept != null; kept = rows.next()) {
            Intake.Objection objection = intake.objectionOfAll(kept);
            if (objection != null && objection.quarantined()) {
                told.quarantine(objection.error());
            } else if (objection != null) {
                told.reject(objection.error());
            } else if (tried.isFull()) {
                untried++;
                intake.passes(kept);
            } else {
                tried.add(kept.line(), kept.item());
            }
        }
    }

    private void wrong(RowError error) {
        first.computeIfPresent(error.line(), (line, shown) -> new Line(line, null, error));
    }
}
