package io.tierledger.scoring.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of judgements as it is shown, in the shape of every import.
 *
 * @param state RECEIVING, STORED, SETTLED or FAILED
 * @param stages {@code scored}: the scorecards show it
 * @param failure why it failed; null when it did not
 */
public record ImportView(
        UUID id,
        String kind,
        String state,
        long received,
        long accepted,
        long duplicate,
        long rejected,
        long parked,
        long quarantined,
        long late,
        Stages stages,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** When each stage had done all that the import led to; judgements are settled when they are scored. */
    public record Stages(
            @Nullable Instant scored,
            @Nullable Instant tiered,
            @Nullable Instant planned) {
        static final Stages NONE = new Stages(null, null, null);
    }

    boolean isFinal() {
        return state.equals("SETTLED") || state.equals("FAILED");
    }
}
