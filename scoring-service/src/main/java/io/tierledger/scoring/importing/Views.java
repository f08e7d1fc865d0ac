package io.tierledger.scoring.importing;

import io.tierledger.scoring.events.JudgementImportEnded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import in each of its states. */
final class Views {
    private Views() {}

    static ImportView receiving(UUID id, Instant startedAt, JudgementImportEnded soFar) {
        return view(id, "RECEIVING", startedAt, null, soFar, ImportView.Stages.NONE, null);
    }

    /** The process that received it ended before the file did; what was stored stays. */
    static ImportView interrupted(UUID id, Instant startedAt) {
        JudgementImportEnded nothing =
                new JudgementImportEnded(id.toString(), 0, 0, 0, 0, java.util.List.of(), java.util.Map.of(), null);
        return view(
                id,
                "FAILED",
                startedAt,
                null,
                nothing,
                ImportView.Stages.NONE,
                "The service stopped while it came in.");
    }

    static ImportView ended(UUID id, Instant startedAt, Instant endedAt, JudgementImportEnded ended, boolean scored) {
        String state = ended.failure() != null ? "FAILED" : scored ? "SETTLED" : "STORED";
        ImportView.Stages stages = scored ? new ImportView.Stages(endedAt, null, null) : ImportView.Stages.NONE;
        return view(id, state, startedAt, endedAt, ended, stages, ended.failure());
    }

    private static ImportView view(
            UUID id,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            JudgementImportEnded counts,
            ImportView.Stages stages,
            @Nullable String failure) {
        return new ImportView(
                id,
                "JUDGEMENTS",
                state,
                counts.received(),
                counts.accepted(),
                counts.duplicate(),
                counts.rejected(),
                0,
                0,
                0,
                stages,
                startedAt,
                endedAt,
                failure);
    }
}
