package io.tierledger.tier.outlook;

import io.tierledger.tier.outlook.Outlook.Expected;
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
import java.util.List;
import java.util.stream.Stream;

/** What is decided in a rehearsal, as a reader is told of it. */
final class Expectations {
    private Expectations() {}

    static List<Expected> of(List<PlacementEvent> events) {
        return events.stream().flatMap(Expectations::expected).toList();
    }

    private static Stream<Expected> expected(PlacementEvent event) {
        return switch (event) {
            case TierPromoted e -> Stream.of(moved(event, e.from(), e.to(), true));
            case TierDemoted e -> Stream.of(moved(event, e.from(), e.to(), false));
            case UnderneathMoved e -> Stream.of(moved(event, e.from(), e.to(), e.better()));
            case OverrideReleased e -> Stream.of(moved(event, e.from(), e.to(), e.better()));
            case OverrideTaken e -> Stream.of(moved(event, e.from(), e.to(), e.better()));
            case OverrideReviewed e -> Stream.of(moved(event, e.from(), e.to(), e.better()));
            case TierWithdrawn e ->
                Stream.of(new Expected(
                        e.change().asOf(),
                        e.from(),
                        null,
                        "WITHDRAWAL",
                        e.receipt().rule()));
            case TierAssigned e ->
                Stream.of(new Expected(
                        e.change().asOf(),
                        null,
                        e.to(),
                        "ASSIGNMENT",
                        e.receipt().rule()));
            case TierRetained e -> Stream.empty();
        };
    }

    private static Expected moved(PlacementEvent event, String from, String to, boolean better) {
        return new Expected(
                event.change().asOf(),
                from,
                to,
                better ? "PROMOTION" : "DEMOTION",
                event.receipt().rule());
    }
}
