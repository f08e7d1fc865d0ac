package io.tierledger.tier.simulating;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft over the past.
 *
 * @param state {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param handled messages of the log so far
 * @param scores {@code SAME}: the draft scores as the published version does; {@code RESCORED}: it has other bands, applied to the
 *     measures as they were published, so a crossing between two publications is not seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Simulation(
        String id,
        String method,
        String state,
        long handled,
        String scores,
        @Nullable String reason,
        @Nullable Outcome outcome) {

    /** @param movers the first of those who stand elsewhere, by id; {@code moved} counts them all */
    record Outcome(
            Totals published,
            Totals draft,
            List<TierCompared> tiers,
            List<Cell> matrix,
            long moved,
            List<Mover> movers) {}

    record Totals(long assigned, long promotions, long demotions, long withdrawn) {}

    record TierCompared(
            String tier,
            long published,
            long draft,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Amount revenuePublished,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Amount revenueDraft,
            long contactsPerYearPublished,
            long contactsPerYearDraft) {}

    record Cell(String from, String to, long customers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mover(String customerId, @Nullable String customerName, String from, String to) {}
}
