package io.tierledger.sealing.old;

import io.tierledger.contracts.Actor;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.publishing.Publication;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The body of a message as a store kept it, and its type without the version. */
record Message(String type, JsonNode body) {
    private static final String FIRST = ".v1";
    /** Members of messages of the first version in which persons speak, or which say something of them. */
    private static final Set<String> SPOKEN = Set.of("reason", "rationale", "judgedBy", "author", "endedBy", "note");

    static Message of(String type, String data) {
        return new Message(type, EventStoreConfiguration.STORED_JSON.readTree(data));
    }

    /** Without the version. */
    static String kind(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf(".v")));
    }

    /** Bodies as they are sent. */
    static String written(Publication publication) {
        return publication.body() instanceof byte[] ready
                ? new String(ready, StandardCharsets.UTF_8)
                : EventStoreConfiguration.STORED_JSON.writeValueAsString(publication.body());
    }

    /** Whether it is of the time before texts were sealed, and holds one. */
    boolean speaks() {
        return type.endsWith(FIRST) && !kind(type).endsWith("method.published") && speaks(body);
    }

    private static boolean speaks(JsonNode node) {
        for (var member : node.properties()) {
            JsonNode value = member.getValue();
            boolean typed = member.getKey().equals("decidedBy")
                    && Actor.ofWord(value.asString("")).equals(Actor.NAME);
            boolean facts = member.getKey().equals("facts") && !value.isEmpty();
            if (!value.isNull() && (typed || facts || SPOKEN.contains(member.getKey()))) {
                return true;
            }
        }
        return node.values().stream().anyMatch(Message::speaks);
    }
}
