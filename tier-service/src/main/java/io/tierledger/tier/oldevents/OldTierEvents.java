package io.tierledger.tier.oldevents;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.old.OldStore;
import io.tierledger.sealing.old.OldStores;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.placement.PlacementEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seals what this service stored in clear. */
public final class OldTierEvents {
    private static final Set<String> CHANGES = Set.of(
            "tier-assigned",
            "tier-promoted",
            "tier-demoted",
            "tier-retained",
            "tier-withdrawn",
            "override-taken",
            "override-released",
            "underneath-moved");

    private OldTierEvents() {}

    public static void seal(OldStore own, OldStores all) {
        own.replace(
                Set.of("override-set", "override-lifted"),
                page -> own.sealGiven(page, GivesText.class, OldTierEvents::with));
        own.replace(Set.of("override-ended"), page -> named(page, own));
        OldChanges changes = new OldChanges(all);
        own.replace(CHANGES, changes::anew);
    }

    private static Object with(GivesText given, Sealed part) {
        return given instanceof OverrideSet set
                ? new OverrideSet(set.customerId(), set.method(), set.tier(), set.until(), set.asOf(), Actor.NAME, part)
                : lifted((OverrideLifted) given, part);
    }

    private static OverrideLifted lifted(OverrideLifted old, Sealed part) {
        return new OverrideLifted(old.customerId(), old.method(), old.asOf(), Actor.NAME, part);
    }

    /** What a person ended: the change that came of it, stored just before, names the event by which it was ended. */
    private static Map<Long, Object> named(List<StoredEvent> page, OldStore own) {
        Map<Long, Object> anew = new HashMap<>();
        for (StoredEvent stored : page) {
            OverrideEnded ended = (OverrideEnded) stored.event();
            if (ended.actor() == null && ended.who().equals(Actor.NAME)) {
                anew.put(
                        stored.position(),
                        new OverrideEnded(
                                ended.customerId(),
                                ended.method(),
                                ended.tier(),
                                null,
                                ended.asOf(),
                                Actor.NAME,
                                input(own.log(), stored)));
            }
        }
        return anew;
    }

    private static String input(EventLog log, StoredEvent ended) {
        return log.stream(ended.stream()).reversed().stream()
                .filter(before -> before.sequence() < ended.sequence() && before.event() instanceof PlacementEvent)
                .map(before -> ((PlacementEvent) before.event()).receipt().input())
                .findFirst()
                .orElse("tier/" + ended.position());
    }
}
