package io.tierledger.tier.recomputing;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.Cause;
import io.tierledger.tier.placement.Change;
import io.tierledger.tier.placement.Decision;
import io.tierledger.tier.placement.Occasion;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.PlacementCommand;
import io.tierledger.tier.placement.PlacementCommand.ApplyStatus;
import io.tierledger.tier.placement.PlacementCommand.AssessScorecard;
import io.tierledger.tier.placement.PlacementCommand.EndOverride;
import io.tierledger.tier.placement.PlacementCommand.OverrideTier;
import io.tierledger.tier.placement.PlacementDecider;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.Receipt;
import io.tierledger.tier.placement.Reviewing;
import io.tierledger.tier.placement.Subject;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a decision again from its own receipt: the same policy, the same scores, the same placement before it; pure. */
public final class DecidingAgain {
    private DecidingAgain() {}

    /** What the same command decides now; empty when it decides to change nothing. */
    static Optional<PlacementEvent> decide(PlacementEvent event, Before before, Policy policy) {
        if (isOfReview(event)) {
            return review(event, before, policy);
        }
        Placement then = withRun(before.placement(), event.receipt().worseSince());
        return event(PlacementDecider.decide(command(event), then, policy));
    }

    public static boolean isSame(PlacementEvent event, Before before, Policy policy) {
        return decide(event, before, policy).filter(event::equals).isPresent();
    }

    private static Optional<PlacementEvent> event(Decision decision) {
        return decision instanceof Decision.Decided decided ? Optional.of(decided.event()) : Optional.empty();
    }

    /** Persons close reviews; a policy that assesses at one decides by itself. */
    private static boolean isOfReview(PlacementEvent event) {
        return event.change().cause() == Cause.REVIEW && event.change().actor() != null;
    }

    /** The proposal is made again as well: of the placement that it was made of. */
    private static Optional<PlacementEvent> review(PlacementEvent event, Before before, Policy policy) {
        CaseProposed proposal = before.proposal();
        if (proposal == null
                || before.proposedAt() == null
                || !isProposedAgain(proposal, before.proposedAt(), policy)) {
            return Optional.empty();
        }
        return event(PlacementDecider.decide(Reviewing.command(event, proposal), before.placement(), policy));
    }

    private static boolean isProposedAgain(CaseProposed proposal, Placement proposedAt, Policy policy) {
        Receipt receipt = proposal.receipt();
        Scorecard scorecard = receipt.asScorecard();
        if (scorecard == null) {
            return false;
        }
        AssessScorecard command = new AssessScorecard(
                proposal.subject(),
                scorecard,
                CustomerStatus.ACTIVE,
                Occasion.REVIEW,
                proposal.asOf(),
                receipt.input(),
                false);
        Placement then = withRun(proposedAt, receipt.worseSince());
        return Reviewing.propose(command, proposal.review(), proposal.number(), then, policy)
                .filter(proposal::equals)
                .isPresent();
    }

    private static Placement withRun(Placement before, @Nullable LocalDate worseSince) {
        return switch (before) {
            case Placed placed -> withRun(placed, worseSince);
            case Overridden overridden -> overridden.with(withRun(overridden.underneath(), worseSince));
            case Placement.Unplaced none -> none;
            case Placement.Withdrawn gone -> gone;
        };
    }

    private static Placed withRun(Placed placed, @Nullable LocalDate worseSince) {
        return new Placed(placed.tier(), placed.since(), placed.promotedOn(), worseSince, placed.changes());
    }

    private static PlacementCommand command(PlacementEvent event) {
        Change change = event.change();
        Receipt receipt = event.receipt();
        Subject subject = new Subject(change.customerId(), change.method(), change.accountManagerId());
        if (event instanceof OverrideTaken taken) {
            return new OverrideTier(subject, taken.to(), taken.until(), change.asOf(), receipt.input(), change.who());
        }
        if (event instanceof OverrideReleased) {
            return new EndOverride(subject, change.asOf(), receipt.input(), change.who());
        }
        Scorecard scorecard = receipt.asScorecard();
        Occasion occasion = receipt.occasion();
        if (scorecard == null || occasion == null) {
            return new ApplyStatus(
                    subject,
                    status(receipt.rule()),
                    receipt.everOrdered(),
                    change.asOf(),
                    receipt.input(),
                    change.who());
        }
        boolean newPolicy = change.cause() == Cause.POLICY;
        return new AssessScorecard(
                subject, scorecard, CustomerStatus.ACTIVE, occasion, change.asOf(), receipt.input(), newPolicy);
    }

    /** From {@code status insolvent: no tier}. */
    private static CustomerStatus status(String rule) {
        return CustomerStatus.of(rule.substring(rule.indexOf(' ') + 1, rule.indexOf(':')));
    }
}
