package io.tierledger.tier.hindsight;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideReviewed;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose tier a person had set on a day, as far as it was recorded by an instant: that stands, whatever the orders say; blocking. */
final class ByHandThen {
    private static final Set<String> NAMES =
            Set.of("override-taken", "override-reviewed", "override-released", "override-ended");
    private static final int PAGE = 2_000;
    private final EventLog log;

    /** @param since first day of the override */
    record Hand(String tier, LocalDate since) {}

    ByHandThen(EventLog log) {
        this.log = log;
    }

    /** By customer; {@code customers} null for everybody. */
    Map<String, Hand> under(String method, LocalDate asOf, Instant knownAt, @Nullable Collection<String> customers) {
        Map<String, Hand> hands = new HashMap<>();
        if (customers != null) {
            List<String> streams = customers.stream()
                    .map(id -> PlacementEvent.stream(id, method))
                    .toList();
            log.streams(streams)
                    .values()
                    .forEach(events -> events.forEach(stored -> take(stored, method, asOf, knownAt, hands)));
            return hands;
        }
        List<StoredEvent> page = log.after(0, PAGE, NAMES);
        while (!page.isEmpty()) {
            page.forEach(stored -> take(stored, method, asOf, knownAt, hands));
            page = log.after(page.getLast().position(), PAGE, NAMES);
        }
        return hands;
    }

    private static void take(
            StoredEvent stored, String method, LocalDate asOf, Instant knownAt, Map<String, Hand> hands) {
        if (stored.recordedAt().isAfter(knownAt)) {
            return;
        }
        switch (stored.event()) {
            case OverrideTaken taken
            when taken.change().method().equals(method)
                    && !taken.change().asOf().isAfter(asOf) ->
                hands.put(
                        taken.change().customerId(),
                        new Hand(taken.to(), taken.change().asOf()));
            case OverrideReviewed made
            when made.change().method().equals(method) && !made.change().asOf().isAfter(asOf) ->
                hands.put(
                        made.change().customerId(),
                        new Hand(made.to(), made.change().asOf()));
            case OverrideReleased released
            when released.change().method().equals(method)
                    && !released.change().asOf().isAfter(asOf) ->
                hands.remove(released.change().customerId());
            case OverrideEnded ended
            when ended.method().equals(method) && !ended.asOf().isAfter(asOf) -> hands.remove(ended.customerId());
            default -> {}
        }
    }
}
