package io.tierledger.specification.published;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Approved messages say their own names where real ones say a word of a closed set; these are such words. */
final class Words {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("amount", "84210.00"),
            Map.entry("currency", "EUR"),
            Map.entry("rate", "1.0842"),
            Map.entry("kind", "ORGANISATION"),
            Map.entry("status", "PROSPECT"),
            Map.entry("from", "PROSPECT"),
            Map.entry("to", "ACTIVE"),
            Map.entry("direction", "PROMOTION"),
            Map.entry("cause", "TIME"),
            Map.entry("capability", "RESPONSE"),
            Map.entry("effect", "NOW"),
            Map.entry("importId", "0198f3a2-0000-7000-8000-000000000001"),
            Map.entry("stage", "scored"),
            Map.entry("service", "tier"));
    private static final Set<String> AT_MOST_ONE = Set.of("orders", "share");
    private static final Map<String, String> CAUSES = Map.of(
            "io.tierledger.plan.drawn-up.v1",
            "PERIOD_ENDED",
            "io.tierledger.treatment.withdrawn.v1",
            "DEMOTION",
            "io.tierledger.activity.moved.v1",
            "ABSENCE",
            "io.tierledger.exception.ended.v1",
            "UNTIL");

    private static final Map<String, String> KINDS = Map.of("io.tierledger.subject.erased.v1", "customer");

    private Words() {}

    /** A word for what an approved message says; empty where it may say anything. */
    static Optional<JsonNode> of(String type, String name, JsonNode said) {
        if (AT_MOST_ONE.contains(name)) {
            return Optional.of(IntNode.valueOf(1));
        }
        Map<String, String> own = name.equals("cause") ? CAUSES : name.equals("kind") ? KINDS : Map.of();
        String word = own.getOrDefault(type, WORDS.get(name));
        return said.isString() && word != null && name.equals(said.asString())
                ? Optional.of(StringNode.valueOf(word))
                : Optional.empty();
    }
}
