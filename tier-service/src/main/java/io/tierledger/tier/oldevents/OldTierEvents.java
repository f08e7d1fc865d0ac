package io.tierledger.tier.oldevents;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.sealing.old.OldEvents;
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
public final class OldTierEvents implements OldEvents {
    private static final Set<String> CHANGES = Set.of(
            "tier-assigned",
            "tier-promoted",
            "tier-demoted",
            "tier-retained",
            "tier-withdrawn",
            "override-taken",
            "override-released",
            "underneath-moved");

    private final EventNames names;
    private final Translation translation;

    public OldTierEvents(EventNames names, Translation translation) {
        this.names = names;
        this.translation = translation;
    }

    @Override
    public String service() {
        return "tier";
    }

    @Override
    public EventNames names() {
        return names;
    }

    @Override
    public Translation translation(EventLog log) {
        return translation;
    }

    @Override
    public void seal(OldStore own, OldStores all) {
        own.replace(Set.of("override-set", "override-lifted"), page -> sealed(page, own));
        own.replace(Set.of("override-ended"), page -> named(page, own));
        OldChanges changes = new OldChanges(all);
        own.replace(CHANGES, changes::anew);
    }

    private static Map<Long, Object> sealed(List<StoredEvent> page, OldStore own) {
        Map<Long, Sealed> parts = own.sealGiven(page);
        Map<Long, Object> anew = new HashMap<>();
        for (StoredEvent stored : page) {
            Sealed part = parts.get(stored.position());
            if (part != null) {
                anew.put(stored.position(), with(stored.event(), part));
            }
        }
        return anew;
    }

    private static Object with(Object given, Sealed part) {
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
