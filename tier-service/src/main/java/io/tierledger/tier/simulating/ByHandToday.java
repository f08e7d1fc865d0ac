package io.tierledger.tier.simulating;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideReviewed;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose tier a person has set, as the store has it; blocking. */
final class ByHandToday {
    private static final Set<String> NAMES =
            Set.of("override-taken", "override-reviewed", "override-released", "override-ended");
    private static final int PAGE = 2_000;
    private final EventLog log;

    ByHandToday(EventLog log) {
        this.log = log;
    }

    /** Tier per customer. */
    Map<String, String> under(String method) {
        Map<String, String> tiers = new HashMap<>();
        List<StoredEvent> page = log.after(0, PAGE, NAMES);
        while (!page.isEmpty()) {
            page.forEach(stored -> take(stored.event(), method, tiers));
            page = log.after(page.getLast().position(), PAGE, NAMES);
        }
        return tiers;
    }

    private static void take(Object event, String method, Map<String, String> tiers) {
        switch (event) {
            case OverrideTaken taken
            when taken.change().method().equals(method) ->
                tiers.put(taken.change().customerId(), taken.to());
            case OverrideReviewed made
            when made.change().method().equals(method) ->
                tiers.put(made.change().customerId(), made.to());
            case OverrideReleased released
            when released.change().method().equals(method) ->
                tiers.remove(released.change().customerId());
            case OverrideEnded ended when ended.method().equals(method) -> tiers.remove(ended.customerId());
            default -> {}
        }
    }
}
