package io.tierledger.tier.simulating;

import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Counts the changes of tier of one side from a day on. */
final class ChangeCounts implements Consumer<PlacementEvent> {
    private final LocalDate from;
    /** Assigned, promotions, demotions, withdrawn. */
    private final long[] counts = new long[4];

    private final long[] marked = new long[4];

    ChangeCounts(LocalDate from) {
        this.from = from;
    }

    @Override
    public void accept(PlacementEvent event) {
        if (event.change().asOf().isBefore(from)) {
            return;
        }
        switch (event) {
            case TierAssigned e -> counts[0]++;
            case TierPromoted e -> counts[1]++;
            case TierDemoted e -> counts[2]++;
            case TierWithdrawn e -> counts[3]++;
            default -> {}
        }
    }

    /** Another customer is in hand. */
    void mark() {
        System.arraycopy(counts, 0, marked, 0, counts.length);
    }

    /** Counts what the other side has counted since its mark. */
    void addSinceMark(ChangeCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i] - other.marked[i];
        }
    }

    Simulation.Moves moves() {
        return new Simulation.Moves(counts[0], counts[1], counts[2], counts[3]);
    }
}
