package io.tierledger.customer.importing;

import io.tierledger.reading.RowError;
import java.util.ArrayList;
import java.util.List;

/** Counts what one transaction does for an import. */
final class ImportCounts {
    private long accepted;
    private long duplicate;
    private long rejected;
    private long quarantined;
    private long late;
    private final List<RowError> errors = new ArrayList<>();

    void accept(boolean isLate) {
        accepted++;
        late += isLate ? 1 : 0;
    }

    void accept(long many) {
        accepted += many;
    }

    void duplicate() {
        duplicate++;
    }

    void reject(RowError error) {
        rejected++;
        explain(error);
    }

    void quarantine(RowError error) {
        quarantined++;
        explain(error);
    }

    void add(ImportCounts other) {
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

    List<RowError> errors() {
        return errors;
    }

    Counters counters() {
        long received = accepted + duplicate + rejected + quarantined;
        return new Counters(received, accepted, duplicate, rejected, 0, quarantined, late);
    }
}
