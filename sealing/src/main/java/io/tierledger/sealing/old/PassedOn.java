package io.tierledger.sealing.old;

import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a stage passed on of customer-service's events stands in its store as the message that came. It is told anew from the event that
 * gave it: the messages of one kind about one customer were passed on in the order of that customer's events.
 */
final class PassedOn {
    private static final String SOURCE = "customer";
    /** Stored names of what is passed on with a text, by the kind of its message. */
    private static final Map<String, String> KINDS = Map.of(
            "io.tierledger.customer.registered", "customer-registered",
            "io.tierledger.customer.status-changed", "customer-status-changed",
            "io.tierledger.account-manager.assigned", "account-manager-assigned");

    private static final List<String> SAME = List.of("customerId", "from", "to", "asOf");

    private final OldStores stores;
    /** How many of each kind about each customer were passed on so far. */
    private final Map<String, Integer> passed = new HashMap<>();

    PassedOn(OldStores stores) {
        this.stores = stores;
    }

    void seal(OldStore store) {
        store.replace(Set.of("relayed"), this::anew);
    }

    private record Old(StoredEvent stored, Relayed relayed, int index, Message message) {}

    private Map<Long, Object> anew(List<StoredEvent> page) {
        Map<String, Old> old = new LinkedHashMap<>();
        for (StoredEvent stored : page) {
            Relayed relayed = (Relayed) stored.event();
            if (KINDS.containsKey(Message.kind(relayed.type()))) {
                int index = passed.merge(Message.kind(relayed.type()) + " " + relayed.key(), 1, Integer::sum) - 1;
                Message message = Message.of(relayed.type(), relayed.data());
                if (message.speaks()) {
                    old.put(
                            relayed.type() + " " + index + " " + relayed.key(),
                            new Old(stored, relayed, index, message));
                }
            }
        }
        return old.isEmpty() ? Map.of() : toldAnew(List.copyOf(old.values()));
    }

    private Map<Long, Object> toldAnew(List<Old> old) {
        Map<String, List<StoredEvent>> given = stores.of(SOURCE)
                .log()
                .streams(old.stream()
                        .map(one -> "customer:" + one.relayed().key())
                        .distinct()
                        .toList());
        Map<Long, Object> anew = new HashMap<>();
        for (Old one : old) {
            Relayed relayed = one.relayed();
            Publication now = published(one, given.getOrDefault("customer:" + relayed.key(), List.of()));
            anew.put(
                    one.stored().position(),
                    new Relayed(relayed.partition(), now.type(), relayed.key(), Message.written(now)));
        }
        return anew;
    }

    private Publication published(Old old, List<StoredEvent> stream) {
        String name = KINDS.get(Message.kind(old.relayed().type()));
        return stream.stream()
                .filter(stored -> stored.name().equals(name))
                .skip(old.index())
                .findFirst()
                .flatMap(stored -> stores.published(SOURCE, stored).stream().findFirst())
                .filter(now -> tellTheSame(
                        old.message().body(),
                        Message.of(now.type(), Message.written(now)).body()))
                .orElseThrow(
                        () -> new IllegalStateException("event " + old.stored().position() + " passes on a " + name
                                + " of customer " + old.relayed().key() + " that customer-service does not have"));
    }

    private static boolean tellTheSame(JsonNode then, JsonNode now) {
        return SAME.stream()
                .allMatch(member ->
                        then.path(member).asString("").equals(now.path(member).asString("")));
    }
}
