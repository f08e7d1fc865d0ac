package io.tierledger.tier.placement;

/** What has happened to a placement. Assessments that change nothing leave no event outside reviews. */
public sealed interface PlacementEvent {
    Change change();

    Receipt receipt();

    /** Placed for the first time, or afresh after leaving. */
    record TierAssigned(Change change, String to, Receipt receipt) implements PlacementEvent {}

    record TierPromoted(Change change, String from, String to, Receipt receipt) implements PlacementEvent {}

    record TierDemoted(Change change, String from, String to, Receipt receipt) implements PlacementEvent {}

    /** A review kept the tier. */
    record TierRetained(Change change, String tier, Receipt receipt) implements PlacementEvent {}

    /** Left the method: a gate, or a status that the method does not place. */
    record TierWithdrawn(Change change, String from, Receipt receipt) implements PlacementEvent {}
}
