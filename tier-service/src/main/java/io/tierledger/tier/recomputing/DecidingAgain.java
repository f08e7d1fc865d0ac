package io.tierledger.tier.recomputing;

import io.tierledger.contracts.customers.CustomerStatus;
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
    static Optional<PlacementEvent> decide(PlacementEvent event, Placement before, Policy policy) {
        LocalDate worseSince = event.receipt().worseSince();
        Placement then = switch (before) {
            case Placed placed -> withRun(placed, worseSince);
            case Overridden o ->
                new Overridden(o.tier(), o.since(), o.until(), withRun(o.underneath(), worseSince), o.changes());
            case Placement.Unplaced none -> none;
            case Placement.Withdrawn gone -> gone;
        };
        return PlacementDecider.decide(command(event), then, policy) instanceof Decision.Decided decided
                ? Optional.of(decided.event())
                : Optional.empty();
    }

    public static boolean isSame(PlacementEvent event, Placement before, Policy policy) {
        return decide(event, before, policy).filter(event::equals).isPresent();
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
