package io.tierledger.tier.simulating;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft over the past, as it stands.
 *
 * @param draft how the draft calls itself and its tiers: it may have others than the published version, or be the first
 * @param from the first day on which the draft decides; null for the first business date
 * @param until the last day looked at; null until that is known
 * @param share done, 0 to 1
 * @param customers handled so far
 * @param reason why it failed
 * @param startedAt wall time, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Simulation(
        String id,
        String method,
        int publishedVersion,
        int draftVersion,
        Names draft,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        State state,
        BigDecimal share,
        long customers,
        @Nullable String reason,
        Instant startedAt,
        long milliseconds,
        @Nullable Outcome outcome) {

    /** Display names in every language that the document has. */
    record Names(Map<String, String> name, List<Method.TierWords> tiers) {}

    enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    Simulation withoutOutcome() {
        return new Simulation(
                id,
                method,
                publishedVersion,
                draftVersion,
                draft,
                from,
                until,
                state,
                share,
                customers,
                reason,
                startedAt,
                milliseconds,
                null);
    }

    /**
     * @param customers placed on either side at the end
     * @param moved those who stand elsewhere under the draft
     * @param byHand those whose tier a person has set today: the same on both sides
     */
    record Outcome(
            long customers,
            Moves published,
            Moves draft,
            List<TierCompared> tiers,
            List<Cell> matrix,
            long moved,
            long byHand) {}

    /** Changes of tier in the period, by the policy alone. */
    record Moves(long assigned, long promotions, long demotions, long withdrawn) {}

    /** Revenue of the twelve months up to the end; contacts that the programme promises in a year. */
    record TierCompared(
            String tier,
            long published,
            long draft,
            BigDecimal publishedShare,
            BigDecimal draftShare,
            Amount revenuePublished,
            Amount revenueDraft,
            long contactsPerYearPublished,
            long contactsPerYearDraft) {}

    /** From the tier under the published version to the tier under the draft; {@code none} is no tier. */
    record Cell(String from, String to, long customers, Amount revenue) {}
}
