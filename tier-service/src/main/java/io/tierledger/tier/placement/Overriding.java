package io.tierledger.tier.placement;

import io.tierledger.tier.placement.Decision.Decided;
import io.tierledger.tier.placement.Decision.Held;
import io.tierledger.tier.placement.Decision.Refused;
import io.tierledger.tier.placement.Decision.Unchanged;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.PlacementCommand.EndOverride;
import io.tierledger.tier.placement.PlacementCommand.OverrideTier;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.UnderneathMoved;
import io.tierledger.tier.placement.policy.Policy;

/** A tier set by a person. It never switches automation off: the policy goes on underneath and takes over on the day after. */
final class Overriding {
    private Overriding() {}

    static Decision override(OverrideTier command, Placement placement, Policy policy) {
        if (!policy.tiers().contains(command.tier())) {
            return new Refused(placement, new Refusal.NoSuchTier(command.tier(), policy.tiers()));
        }
        return switch (placement) {
            case Placed placed -> take(command, placed, placed.tier(), placed.tier(), policy);
            case Overridden overridden ->
                take(
                        command,
                        overridden,
                        overridden.tier(),
                        overridden.underneath().tier(),
                        policy);
            case Placement.Unplaced none -> notPlaced(command, none);
            case Placement.Withdrawn gone -> notPlaced(command, gone);
        };
    }

    private static Decision notPlaced(OverrideTier command, Placement placement) {
        return new Refused(
                placement,
                new Refusal.NotPlaced(
                        command.subject().customerId(), command.subject().method()));
    }

    private static Decision take(
            OverrideTier command, Placement placement, String from, String withoutOverride, Policy policy) {
        Receipt receipt =
                Receipt.ofStatus("set by hand until " + command.until() + ": " + command.tier(), command.input());
        Change change = Receipts.change(command, placement, policy, Cause.OVERRIDE, command.who());
        boolean better = policy.rank(command.tier()) < policy.rank(from);
        OverrideTaken taken =
                new OverrideTaken(change, from, command.tier(), better, command.until(), withoutOverride, receipt);
        return new Decided(taken, placement.evolve(taken), null);
    }

    static Decision end(EndOverride command, Placement placement, Policy policy) {
        if (!(placement instanceof Overridden overridden)) {
            return new Refused(
                    placement,
                    new Refusal.NotOverridden(
                            command.subject().customerId(), command.subject().method()));
        }
        String to = overridden.underneath().tier();
        Receipt receipt = Receipt.ofStatus("override ended: " + to, command.input());
        Change change = Receipts.change(command, overridden, policy, Cause.OVERRIDE, command.who());
        boolean better = policy.rank(to) < policy.rank(overridden.tier());
        OverrideReleased released = new OverrideReleased(change, overridden.tier(), to, better, receipt);
        return new Decided(released, overridden.evolve(released), null);
    }

    /** What the policy decides about a customer whose tier a person has set. */
    static Decision underneath(Overridden overridden, Decision decision) {
        return switch (decision) {
            case Decided decided -> moved(overridden, decided);
            case Held held -> new Held(overridden.with((Placed) held.placement()), held.due());
            case Unchanged unchanged -> new Unchanged(overridden.with((Placed) unchanged.placement()));
            case Refused refused -> new Refused(overridden, refused.refusal());
        };
    }

    private static Decision moved(Overridden overridden, Decided decided) {
        PlacementEvent event = decided.event();
        Change change = event.change().numbered(overridden.changes() + 1);
        String from = overridden.underneath().tier();
        String to = ((Placed) decided.placement()).tier();
        UnderneathMoved moved = new UnderneathMoved(change, from, to, event instanceof TierPromoted, event.receipt());
        Overridden after = (Overridden) overridden.evolve(moved);
        return new Decided(moved, after.with((Placed) decided.placement()), decided.lookAgain());
    }
}
