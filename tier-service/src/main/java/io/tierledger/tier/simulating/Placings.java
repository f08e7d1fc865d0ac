package io.tierledger.tier.simulating;

import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import java.util.HashMap;
import java.util.Map;

/** Who stands where at the end of a replay, and how many moves it took. */
final class Placings {
    final Map<String, String> tiers = new HashMap<>();
    private long assigned;
    private long promotions;
    private long demotions;
    private long withdrawn;

    void take(PlacementEvent event) {
        String customer = event.change().customerId();
        switch (event) {
            case TierAssigned e -> {
                tiers.put(customer, e.to());
                assigned++;
            }
            case TierPromoted e -> {
                tiers.put(customer, e.to());
                promotions++;
            }
            case TierDemoted e -> {
                tiers.put(customer, e.to());
                demotions++;
            }
            case TierWithdrawn e -> {
                tiers.remove(customer);
                withdrawn++;
            }
            default -> {}
        }
    }

    Simulation.Totals totals() {
        return new Simulation.Totals(assigned, promotions, demotions, withdrawn);
    }
}
