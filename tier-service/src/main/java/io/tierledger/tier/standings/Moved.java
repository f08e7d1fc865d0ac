package io.tierledger.tier.standings;

import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideReviewed;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.PlacementEvent.UnderneathMoved;

/** How a change moved a customer; what a person did counts as promotion or demotion too. */
public enum Moved {
    ASSIGNED("a"),
    PROMOTED("p"),
    DEMOTED("d"),
    WITHDRAWN("w"),
    /** It stands where it stood. */
    NOT("-");

    private final String written;

    Moved(String written) {
        this.written = written;
    }

    public static Moved by(PlacementEvent event) {
        return switch (event) {
            case TierAssigned e -> ASSIGNED;
            case TierPromoted e -> PROMOTED;
            case TierDemoted e -> DEMOTED;
            case TierWithdrawn e -> WITHDRAWN;
            case OverrideTaken e -> byHand(e.from(), e.to(), e.better());
            case OverrideReleased e -> byHand(e.from(), e.to(), e.better());
            case OverrideReviewed e -> byHand(e.from(), e.to(), e.better());
            case TierRetained e -> NOT;
            case UnderneathMoved e -> NOT;
        };
    }

    private static Moved byHand(String from, String to, boolean better) {
        return from.equals(to) ? NOT : better ? PROMOTED : DEMOTED;
    }

    /** In read models: never changed. */
    public String written() {
        return written;
    }

    static Moved read(String written) {
        for (Moved moved : values()) {
            if (moved.written.equals(written)) {
                return moved;
            }
        }
        throw new IllegalArgumentException("no move: " + written);
    }
}
