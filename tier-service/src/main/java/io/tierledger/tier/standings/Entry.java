package io.tierledger.tier.standings;

import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.PlacementEvent.UnderneathMoved;
import org.jspecify.annotations.Nullable;

/**
 * What one event means for where a customer stands.
 *
 * @param tier that it has from here on; null for none
 * @param isStep false when only what an override hides has moved
 * @param byHand the override that begins here
 * @param endsByHand an override ends here, if there was one
 * @param withoutOverride where the policy has the customer from here on, under an override
 */
record Entry(
        String method,
        String customerId,
        Step step,
        boolean isStep,
        @Nullable ByHandNow byHand,
        boolean endsByHand,
        @Nullable String withoutOverride) {

    static Entry of(StoredEvent stored, PlacementEvent event) {
        return switch (event) {
            case TierAssigned e -> plain(stored, e, e.to());
            case TierPromoted e -> plain(stored, e, e.to());
            case TierDemoted e -> plain(stored, e, e.to());
            case TierRetained e -> plain(stored, e, e.tier());
            case TierWithdrawn e -> entry(stored, e, null, true, null, true, null);
            case OverrideReleased e -> entry(stored, e, e.to(), true, null, true, null);
            case UnderneathMoved e -> entry(stored, e, e.to(), false, null, false, e.to());
            case OverrideTaken e -> {
                ByHandNow byHand = new ByHandNow(
                        e.to(), e.until(), e.change().decidedBy(), String.valueOf(e.change().reason()), e.withoutOverride());
                yield entry(stored, e, e.to(), true, byHand, false, e.withoutOverride());
            }
        };
    }

    private static Entry plain(StoredEvent stored, PlacementEvent event, String tier) {
        return entry(stored, event, tier, true, null, false, null);
    }

    private static Entry entry(
            StoredEvent stored,
            PlacementEvent event,
            @Nullable String tier,
            boolean isStep,
            @Nullable ByHandNow byHand,
            boolean ends,
            @Nullable String without) {
        Step step = new Step(
                stored.position(),
                event.change().asOf(),
                stored.recordedAt(),
                tier,
                event.change().number(),
                event.receipt().provisional());
        return new Entry(event.change().method(), event.change().customerId(), step, isStep, byHand, ends, without);
    }
}
