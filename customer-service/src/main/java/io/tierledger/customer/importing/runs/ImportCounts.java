package io.tierledger.customer.importing.runs;

import io.tierledger.reading.RowError;
import java.util.ArrayList;
import java.util.List;

/** Counts what one transaction does for an import. */
public final class ImportCounts {
    private long accepted;
    private long duplicate;
    private long rejected;
    private long quarantined;
    private long late;
    private final List<RowError> errors = new ArrayList<>();

    public void accept(boolean isLate) {
        accepted++;
        late += isLate ? 1 : 0;
    }

    public void accept(long many) {
        accepted += many;
    }

    public void duplicate() {
        duplicate++;
    }

    public void reject(RowError error) {
        rejected++;
        explain(error);
    }

    public void quarantine(RowError error) {
        quarantined++;
        explain(error);
    }

    public void add(ImportCounts other) {
        accepted += other.accepted;
        duplicate += other.duplicate;
        rejected += other.rejected;
        quarantined += other.quarantined;
        late += other.late;
        other.errors.forEach(this::explain);
    }

    private void explain(RowError error) {
        if (errors.size() < ImportRuns.MOST_ERRORS) {
            errors.add(error);
        }
    }

    public List<RowError> errors() {
        return errors;
    }

    public Counters counters() {
        long received = accepted + duplicate + rejected + quarantined;
        return new Counters(received, accepted, duplicate, rejected, 0, quarantined, late);
    }
}
