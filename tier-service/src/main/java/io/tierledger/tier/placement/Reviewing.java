package io.tierledger.tier.placement;

import io.tierledger.tier.placement.Decision.Decided;
import io.tierledger.tier.placement.Decision.Unchanged;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.PlacementCommand.AssessScorecard;
import io.tierledger.tier.placement.PlacementCommand.ReviewTier;
import io.tierledger.tier.placement.PlacementEvent.OverrideReviewed;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A review: what it proposes for a customer, and what its closing makes of that. The rules are in docs/reviews.md. */
public final class Reviewing {
    private Reviewing() {}

    /**
     * What is proposed: for the tier that the policy gives, also where a person has set another.
     *
     * @param command at {@link Occasion#REVIEW}
     * @param number of the proposal in its case, from 1
     * @return empty for a customer that has no tier
     */
    public static Optional<CaseProposed> propose(
            AssessScorecard command, String review, int number, Placement placement, Policy policy) {
        return switch (placement) {
            case Placed placed -> Optional.of(propose(command, review, number, placed.tier(), placed, policy));
            case Overridden overridden ->
                Optional.of(propose(command, review, number, overridden.tier(), overridden.underneath(), policy));
            case Placement.Unplaced none -> Optional.empty();
            case Placement.Withdrawn gone -> Optional.empty();
        };
    }

    private static CaseProposed propose(
            AssessScorecard command, String review, int number, String shown, Placed placed, Policy policy) {
        PlacementEvent event =
                PlacementDecider.decide(command, placed, policy) instanceof Decided decided ? decided.event() : null;
        Outcome outcome = switch (event) {
            case TierPromoted promoted -> new Outcome(promoted.to(), Lean.STRICT, null);
            case TierDemoted demoted ->
                new Outcome(demoted.to(), Lean.LENIENT, demoted.receipt().worseSince());
            case null, default -> new Outcome(placed.tier(), Lean.STRAIGHT, null);
        };
        return proposed(command, review, number, shown, outcome, policy);
    }

    /**
     * Where a policy comes out at.
     *
     * @param lean on which side of the margin the borders were read
     * @param worseSince first of the run of worse assessments that a demotion rests on; null for none
     */
    public record Outcome(String tier, Lean lean, @Nullable LocalDate worseSince) {}

    /**
     * What was proposed, written down.
     *
     * @param command at {@link Occasion#REVIEW}, with the scorecard that it rests on
     * @param shown tier that the customer had then
     */
    public static CaseProposed proposed(
            AssessScorecard command, String review, int number, String shown, Outcome outcome, Policy policy) {
        Verdict verdict = policy.verdict(command.scorecard(), outcome.lean());
        Subject subject = command.subject();
        return new CaseProposed(
                review,
                subject.customerId(),
                subject.accountManagerId(),
                subject.method(),
                policy.method().version(),
                number,
                command.on(),
                shown,
                outcome.tier(),
                outcome.lean(),
                Receipts.of(command, verdict, outcome.worseSince()));
    }

    /** Who left meanwhile has no tier that could be kept or changed. */
    static Decision close(ReviewTier command, Placement placement, Policy policy) {
        return switch (placement) {
            case Placed placed -> close(command, placed, placed.tier(), placed, policy);
            case Overridden overridden ->
                close(command, overridden, overridden.tier(), overridden.underneath(), policy);
            case Placement.Unplaced none -> new Unchanged(placement);
            case Placement.Withdrawn gone -> new Unchanged(placement);
        };
    }

    private static Decision close(
            ReviewTier command, Placement placement, String shown, Placed underneath, Policy policy) {
        Change change = Receipts.change(command, placement, policy, Cause.REVIEW, command.who());
        Receipt proposal = command.proposal().receipt();
        String proposed = command.proposal().proposed();
        OtherTier other = other(command, placement);
        if (other != null) {
            OverrideReviewed made = new OverrideReviewed(
                    change,
                    shown,
                    other.tier(),
                    policy.rank(other.tier()) < policy.rank(shown),
                    other.until(),
                    proposed,
                    policy.rank(proposed) < policy.rank(underneath.tier()),
                    other.decidedInReview(),
                    proposal.ledBy(command.input(), other.rule() + proposal.rule()));
            return withRun(made, placement, underneath);
        }
        Receipt receipt = proposal.ledBy(command.input(), proposal.rule());
        PlacementEvent event = shown.equals(proposed)
                ? new TierRetained(change, proposed, receipt)
                : policy.rank(proposed) < policy.rank(shown)
                        ? new TierPromoted(change, shown, proposed, receipt)
                        : new TierDemoted(change, shown, proposed, receipt);
        return withRun(event, placement, underneath);
    }

    /** A tier beside the one proposed, until a day. */
    private record OtherTier(String tier, LocalDate until, boolean decidedInReview) {
        /** To be read aloud before the rule that proposed. */
        String rule() {
            return (decidedInReview ? "decided in review until " : "set by hand until ") + until + ": " + tier
                    + "; proposed: ";
        }
    }

    /** What was decided otherwise than proposed; or what a person had set before, which nobody decided about. Null where neither is. */
    private static @Nullable OtherTier other(ReviewTier command, Placement placement) {
        var decided = command.decided();
        if (decided != null) {
            boolean otherwise = !decided.tier().equals(command.proposal().proposed())
                    && !decided.until().isBefore(command.on());
            return otherwise ? new OtherTier(decided.tier(), decided.until(), true) : null;
        }
        return placement instanceof Overridden overridden && !overridden.ofReview()
                ? new OtherTier(overridden.tier(), overridden.until(), false)
                : null;
    }

    /** That a review kept a tier ends no run of worse assessments: what a rule holds goes on to be held. */
    private static Decided withRun(PlacementEvent event, Placement before, Placed underneath) {
        Placement after = before.evolve(event);
        Placement withRun = switch (after) {
            case Placed placed -> placed.worseAs(underneath);
            case Overridden overridden ->
                overridden.with(overridden.underneath().worseAs(underneath));
            case Placement.Unplaced none -> none;
            case Placement.Withdrawn gone -> gone;
        };
        return new Decided(event, withRun, null);
    }

    /** The same again, from what a closing has left. */
    public static PlacementCommand command(PlacementEvent event, CaseProposed proposal) {
        Change change = event.change();
        Subject subject = new Subject(change.customerId(), change.method(), change.accountManagerId());
        ReviewTier.Decided decided = switch (event) {
            case OverrideReviewed made when made.decidedInReview() -> new ReviewTier.Decided(made.to(), made.until());
            case OverrideReviewed made -> null;
            default -> new ReviewTier.Decided(proposal.proposed(), change.asOf());
        };
        return new ReviewTier(
                subject, proposal, decided, change.asOf(), event.receipt().input(), change.who());
    }
}
