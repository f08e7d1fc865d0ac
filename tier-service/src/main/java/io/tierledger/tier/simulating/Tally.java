package io.tierledger.tier.simulating;

import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Counts the changes of tier of one side from a day on. */
final class Tally implements Consumer<PlacementEvent> {
    private final LocalDate from;
    private long assigned;
    private long promotions;
    private long demotions;
    private long withdrawn;

    Tally(LocalDate from) {
        this.from = from;
    }

    @Override
    public void accept(PlacementEvent event) {
        if (event.change().asOf().isBefore(from)) {
            return;
        }
        switch (event) {
            case TierAssigned e -> assigned++;
            case TierPromoted e -> promotions++;
            case TierDemoted e -> demotions++;
            case TierWithdrawn e -> withdrawn++;
            default -> {}
        }
    }

    Simulation.Moves moves() {
        return new Simulation.Moves(assigned, promotions, demotions, withdrawn);
    }
}
