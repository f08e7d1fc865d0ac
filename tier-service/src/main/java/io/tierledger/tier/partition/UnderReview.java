package io.tierledger.tier.partition;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.Occasion;
import io.tierledger.tier.placement.PlacementCommand.AssessScorecard;
import io.tierledger.tier.placement.Reviewing;
import io.tierledger.tier.placement.Subject;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standing whose case is open in a review. Days are epoch days, {@link Standing#NEVER} for none.
 *
 * @param review id
 * @param number of the proposal in the case, from 1
 * @param version of the method that proposes
 * @param proposedOn business date of the proposal
 * @param tierThen that the customer had when the review opened
 * @param worseSince first of the run of worse assessments that a proposed demotion rests on
 * @param scorecard that the proposal rests on, as {@link Standing#scorecard()}
 * @param defended what the account manager last asked for
 * @param decided what was decided about the present proposal
 * @param gone whether the customer has left the method since
 */
public record UnderReview(
        String review,
        int number,
        int version,
        int proposedOn,
        String tierThen,
        String proposed,
        Lean lean,
        int worseSince,
        byte[] scorecard,
        @Nullable Said defended,
        @Nullable Said decided,
        boolean gone) {

    /**
     * What somebody said about a case.
     *
     * @param position of the event that says it
     * @param about number of the proposal that it is about; 0 for one that was another by then
     * @param until last day of another tier than the proposed one; {@link Standing#NEVER} where none was said
     * @param actor {@link io.tierledger.contracts.Actor}
     */
    public record Said(long position, int about, String tier, int until, String actor) {}

    public UnderReview defendedBy(Said said) {
        return with(said, decided, gone);
    }

    public UnderReview decidedBy(Said said) {
        return with(defended, said, gone);
    }

    /** The customer has left the method: nothing is decided about it any longer, also when it comes back. */
    public UnderReview left() {
        return with(defended, decided, true);
    }

    private UnderReview with(@Nullable Said defence, @Nullable Said decision, boolean hasLeft) {
        return new UnderReview(
                review,
                number,
                version,
                proposedOn,
                tierThen,
                proposed,
                lean,
                worseSince,
                scorecard,
                defence,
                decision,
                hasLeft);
    }

    /**
     * What is proposed, as it was written down.
     *
     * @param policy of {@link #version()}
     * @param card of {@link #scorecard()}
     */
    public CaseProposed proposal(Subject subject, Scorecard card, CustomerStatus status, Policy policy) {
        LocalDate on = LocalDate.ofEpochDay(proposedOn);
        AssessScorecard command = new AssessScorecard(subject, card, status, Occasion.REVIEW, on, review, false);
        LocalDate since = worseSince == Standing.NEVER ? null : LocalDate.ofEpochDay(worseSince);
        return Reviewing.proposed(
                command, review, number, tierThen, new Reviewing.Outcome(proposed, lean, since), policy);
    }
}
