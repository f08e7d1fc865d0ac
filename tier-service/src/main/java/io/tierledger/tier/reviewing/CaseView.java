package io.tierledger.tier.reviewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Actor;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.events.CaseDefended;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.UnderReview.Said;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as answers show it.
 *
 * @param customerName absent when nobody knows it
 * @param accountManagerId absent for nobody
 * @param tier that the customer had when the review opened
 * @param because why that tier is proposed, in words
 * @param provisional whether a score that the proposal rests on waits for a judgement
 * @param now tier that the customer has meanwhile; absent where it is still {@code tier}
 * @param future tier that the closing would give, or gave; absent for a customer that is gone
 * @param defence what the account manager last asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String customerId,
        @Nullable String customerName,
        @Nullable String accountManagerId,
        String tier,
        String proposed,
        String because,
        boolean provisional,
        CaseState state,
        @Nullable String now,
        @Nullable String future,
        @Nullable Defence defence,
        @Nullable Decision decision) {

    /**
     * @param current false where something else was proposed when it was said
     * @param by id of who said it
     * @param until last day for which it is asked; absent where none was said
     * @param sealed why no text is shown: {@code erased}, or for now {@code unavailable}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Defence(
            String tier,
            @Nullable LocalDate until,
            boolean current,
            String by,
            @Nullable String arguments,
            List<String> evidence,
            @Nullable String sealed) {

        static @Nullable Defence of(@Nullable Said said, int proposal, Opened text) {
            if (said == null) {
                return null;
            }
            String evidence = text.member(CaseDefended.EVIDENCE);
            return new Defence(
                    said.tier(),
                    day(said),
                    said.about() == proposal,
                    whoSaid(said, text),
                    text.member(CaseDefended.ARGUMENTS),
                    evidence == null ? List.of() : evidence.lines().toList(),
                    text.why());
        }
    }

    /** As {@link Defence}; what was decided about another proposal is not shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            String tier,
            @Nullable LocalDate until,
            String by,
            @Nullable String reason,
            @Nullable String sealed) {

        static @Nullable Decision of(@Nullable Said said, Opened text) {
            return said == null
                    ? null
                    : new Decision(
                            said.tier(), day(said), whoSaid(said, text), text.member(OverrideText.REASON), text.why());
        }
    }

    private static String whoSaid(Said said, Opened text) {
        String id = text.member(GivesText.BY);
        return id == null ? Actor.shown(said.actor()) : id;
    }

    private static @Nullable LocalDate day(Said said) {
        return said.until() == Standing.NEVER ? null : LocalDate.ofEpochDay(said.until());
    }
}
