package io.tierledger.tier.placement;

import io.tierledger.contracts.method.Changing;
import io.tierledger.tier.placement.Decision.Decided;
import io.tierledger.tier.placement.Decision.Held;
import io.tierledger.tier.placement.Decision.Unchanged;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.Placement.Unplaced;
import io.tierledger.tier.placement.Placement.Withdrawn;
import io.tierledger.tier.placement.PlacementCommand.ApplyStatus;
import io.tierledger.tier.placement.PlacementCommand.AssessScorecard;
import io.tierledger.tier.placement.PlacementCommand.EndOverride;
import io.tierledger.tier.placement.PlacementCommand.OverrideTier;
import io.tierledger.tier.placement.PlacementCommand.ReviewTier;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Decides about placements; pure. */
public final class PlacementDecider {
    private PlacementDecider() {}

    public static Decision decide(PlacementCommand command, Placement placement, Policy policy) {
        return switch (command) {
            case AssessScorecard assess -> assess(assess, placement, policy);
            case ApplyStatus apply -> apply(apply, placement, policy);
            case OverrideTier override -> Overriding.override(override, placement, policy);
            case EndOverride end -> Overriding.end(end, placement, policy);
            case ReviewTier review -> Reviewing.close(review, placement, policy);
        };
    }

    private static Decision apply(ApplyStatus command, Placement placement, Policy policy) {
        String tier = tierOf(placement);
        if (tier == null || policy.places(command.status(), command.everOrdered())) {
            return new Unchanged(placement);
        }
        Receipt receipt = Receipt.ofStatus(
                "status " + command.status().word() + ": no tier", command.everOrdered(), command.input());
        Change change = Receipts.change(command, placement, policy, Cause.GATE, command.who());
        return decided(placement, new TierWithdrawn(change, tier, receipt), null);
    }

    private static @Nullable String tierOf(Placement placement) {
        return switch (placement) {
            case Placed placed -> placed.tier();
            case Overridden overridden -> overridden.tier();
            case Unplaced none -> null;
            case Withdrawn gone -> null;
        };
    }

    private static Decision assess(AssessScorecard command, Placement placement, Policy policy) {
        if (!policy.places(command.status(), command.scorecard().everOrdered())) {
            return leave(command, placement, policy);
        }
        return switch (placement) {
            case Unplaced unplaced -> admit(command, unplaced, policy);
            case Withdrawn withdrawn -> admit(command, withdrawn, policy);
            case Placed placed -> compare(command, placed, policy);
            case Overridden overridden ->
                Overriding.underneath(overridden, compare(command, overridden.underneath(), policy));
        };
    }

    /** Of a customer that is placed since it ordered no order is left, as when the only one was cancelled. Statuses act by themselves. */
    private static Decision leave(AssessScorecard command, Placement placement, Policy policy) {
        String tier = tierOf(placement);
        if (tier == null
                || !policy.places(command.status(), true)
                || !command.occasion().strikes(policy.changing().demotion())) {
            return new Unchanged(placement);
        }
        Change change = Receipts.change(command, placement, policy, null);
        Verdict nowhere = new Verdict(policy.rank(tier), tier, "no order left: no tier", null);
        return decided(placement, new TierWithdrawn(change, tier, Receipts.of(command, nowhere, null)), null);
    }

    private static Decision admit(AssessScorecard command, Placement placement, Policy policy) {
        if (!command.occasion().admits(policy.changing().promotion())) {
            return new Unchanged(placement);
        }
        Verdict verdict = policy.verdict(command.scorecard(), Lean.STRAIGHT);
        Change change = Receipts.change(command, placement, policy, null);
        return decided(placement, new TierAssigned(change, verdict.tier(), Receipts.of(command, verdict, null)), null);
    }

    private static Decision compare(AssessScorecard command, Placed placed, Policy policy) {
        int present = policy.rank(placed.tier());
        int assessed = policy.rankOf(command.scorecard(), Lean.STRAIGHT);
        if (assessed < present && policy.rankOf(command.scorecard(), Lean.STRICT) < present) {
            return promote(command, placed, policy);
        }
        if (assessed > present && policy.rankOf(command.scorecard(), Lean.LENIENT) > present) {
            return demote(command, placed.worseOn(command.on()), policy, present);
        }
        return command.occasion() == Occasion.REVIEW
                ? retain(command, placed, policy)
                : new Unchanged(placed.notWorse());
    }

    private static Decision promote(AssessScorecard command, Placed placed, Policy policy) {
        if (!command.occasion().strikes(policy.changing().promotion())) {
            return new Unchanged(placed.notWorse());
        }
        Verdict verdict = policy.verdict(command.scorecard(), Lean.STRICT);
        Change change = Receipts.change(command, placed, policy, null);
        return decided(
                placed,
                new TierPromoted(change, placed.tier(), verdict.tier(), Receipts.of(command, verdict, null)),
                null);
    }

    private static Decision demote(AssessScorecard command, Placed worse, Policy policy, int present) {
        Changing changing = policy.changing();
        LocalDate since = worse.worseSince() == null ? command.on() : worse.worseSince();
        LocalDate due = policy.demotionDue(since, worse.promotedOn());
        if (!command.occasion().strikes(changing.demotion()) || (due != null && due.isAfter(command.on()))) {
            return new Held(worse, due);
        }
        Verdict verdict = policy.verdict(command.scorecard(), Lean.LENIENT);
        int rank = changing.oneStepDown() ? Math.min(present + 1, verdict.rank()) : verdict.rank();
        Change change = Receipts.change(command, worse, policy, since);
        TierDemoted event =
                new TierDemoted(change, worse.tier(), policy.tiers().get(rank), Receipts.of(command, verdict, since));
        return decided(worse, event, rank < verdict.rank() ? command.on().plusDays(1) : null);
    }

    private static Decision retain(AssessScorecard command, Placed placed, Policy policy) {
        Verdict verdict = policy.verdict(command.scorecard(), Lean.STRAIGHT);
        Change change = Receipts.change(command, placed, policy, null);
        return decided(placed, new TierRetained(change, placed.tier(), Receipts.of(command, verdict, null)), null);
    }

    private static Decided decided(Placement before, PlacementEvent event, @Nullable LocalDate lookAgain) {
        Placement after = before.evolve(event);
        return new Decided(
                event,
                lookAgain != null && after instanceof Placed placed ? placed.worseOn(lookAgain) : after,
                lookAgain);
    }
}
