package io.tierledger.scoring.importing;

import io.tierledger.scoring.events.JudgementImportEnded;
import io.tierledger.scoring.events.JudgementImportEnded.RowError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far an import is; written by its own thread, read by anybody. */
final class Tally {
    private static final int ERRORS_KEPT = 1_000;

    final Instant startedAt;
    private long received;
    private long accepted;
    private long duplicate;
    private long rejected;
    private final List<RowError> errors = new ArrayList<>();
    private final Map<Integer, Long> lastPositions = new HashMap<>();

    Tally(Instant startedAt) {
        this.startedAt = startedAt;
    }

    synchronized void received() {
        received++;
    }

    synchronized void rejected(RowError error) {
        rejected++;
        if (errors.size() < ERRORS_KEPT) {
            errors.add(error);
        }
    }

    synchronized void duplicate() {
        duplicate++;
    }

    synchronized void accepted(int partition, long position) {
        accepted++;
        lastPositions.merge(partition, position, Math::max);
    }

    synchronized JudgementImportEnded ended(String importId, @Nullable String failure) {
        return new JudgementImportEnded(
                importId,
                received,
                accepted,
                duplicate,
                rejected,
                List.copyOf(errors),
                Map.copyOf(lastPositions),
                failure);
    }
}
