package io.tierledger.sealing.old;

import io.tierledger.platform.eventstore.Parked;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Messages that nobody could handle, and the causes, which may quote them: told anew from the event that gave the message. */
final class SetAside {
    /** Whose messages they are, by how the stage calls where they come from. */
    private static final Map<String, String> SOURCES =
            Map.of("customers", "customer", "scoring", "scoring", "tiers", "tier");

    private final OldStores stores;

    SetAside(OldStores stores) {
        this.stores = stores;
    }

    void seal(OldStore store) {
        store.replace(Set.of("parked"), page -> anew(page, store));
    }

    private Map<Long, Object> anew(List<StoredEvent> page, OldStore store) {
        Map<Long, Object> anew = new HashMap<>();
        for (StoredEvent stored : page) {
            Parked parked = (Parked) stored.event();
            if (isOld(parked)) {
                anew.put(stored.position(), anew(parked));
                store.jdbc()
                        .update(
                                "update parked_key set reason = ? where partition_number = ? and key = ? and sequence = ?",
                                withoutWords(parked.reason()),
                                parked.partition(),
                                parked.key(),
                                parked.sequence());
            }
        }
        return anew;
    }

    /** What is no JSON at all was never one of ours. */
    private static boolean isOld(Parked parked) {
        try {
            return SOURCES.containsKey(parked.source())
                    && Message.of(parked.type(), parked.data()).speaks();
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private Parked anew(Parked parked) {
        String service = Objects.requireNonNull(SOURCES.get(parked.source()));
        Publication now = stores.of(service).log().at(List.of(parked.sequence())).stream()
                .flatMap(given -> stores.published(service, given).stream())
                .filter(one -> Message.kind(one.type()).equals(Message.kind(parked.type())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "what was set aside of " + parked.source() + "/" + parked.sequence() + " is not there"));
        return new Parked(
                parked.partition(),
                parked.source(),
                parked.sequence(),
                parked.key(),
                now.type(),
                Message.written(now),
                withoutWords(parked.reason()));
    }

    /** The kinds of the causes alone. */
    private static String withoutWords(String causes) {
        return Arrays.stream(causes.split(" <- ", -1))
                .map(cause -> cause.substring(0, cause.indexOf(':') < 0 ? cause.length() : cause.indexOf(':')))
                .filter(kind -> kind.matches("[A-Za-z]+"))
                .collect(Collectors.joining(" <- "));
    }
}
