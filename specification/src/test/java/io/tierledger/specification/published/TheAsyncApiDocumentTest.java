package io.tierledger.specification.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.platform.Partitions;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code asyncapi.yaml} is written by hand; here it is held against what is published. */
class TheAsyncApiDocumentTest {
    private static final String FILE = "asyncapi.yaml";
    private static final JsonNode DOCUMENT = new YAMLMapper().readTree(Schemas.RESOURCES.resolve(FILE));

    /** What each service's translation and stage put on its topic: own events, what they relay, and that an import has settled. */
    private static final Map<String, List<String>> PUBLISHED = Map.of(
            Topics.CUSTOMERS,
            List.of(
                    "customer.registered",
                    "customer.registered.v2",
                    "customer.changed",
                    "customer.changed.v2",
                    "customer.status-changed",
                    "customer.status-changed.v2",
                    "account-manager.assigned",
                    "account-manager.assigned.v2",
                    "wallet.estimated",
                    "wallet.estimated.v2",
                    "order.placed",
                    "order.cancelled",
                    "order.cancelled.v2",
                    "day.passed",
                    "import.completed",
                    "subject.erased",
                    "erasure.carried-out"),
            Topics.SCORES,
            List.of(
                    "criterion.scored",
                    "scorecard.updated",
                    "scorecard.updated.v2",
                    "criterion.judged",
                    "criterion.judged.v2",
                    "method.published",
                    "import.settled",
                    "customer.registered",
                    "customer.registered.v2",
                    "customer.status-changed",
                    "customer.status-changed.v2",
                    "account-manager.assigned",
                    "account-manager.assigned.v2",
                    "day.passed",
                    "import.completed",
                    "subject.erased",
                    "erasure.carried-out"),
            Topics.TIERS,
            List.of(
                    "tier.assigned",
                    "tier.assigned.v2",
                    "tier.changed",
                    "tier.changed.v2",
                    "tier.retained",
                    "tier.retained.v2",
                    "tier.withdrawn",
                    "tier.withdrawn.v2",
                    "override.set",
                    "override.set.v2",
                    "override.ended",
                    "override.ended.v2",
                    "review.opened",
                    "review.closed",
                    "import.settled",
                    "customer.registered",
                    "customer.registered.v2",
                    "customer.status-changed",
                    "customer.status-changed.v2",
                    "account-manager.assigned",
                    "account-manager.assigned.v2",
                    "method.published",
                    "day.passed",
                    "import.completed",
                    "subject.erased",
                    "erasure.carried-out"),
            Topics.ENGAGEMENT,
            List.of(
                    "plan.drawn-up",
                    "treatment.withdrawn",
                    "activity.assigned",
                    "activity.completed",
                    "activity.completed.v2",
                    "activity.missed",
                    "activity.moved",
                    "activity.skipped",
                    "activity.skipped.v2",
                    "request.received",
                    "request.routed",
                    "request.answered",
                    "exception.set",
                    "exception.ended",
                    "import.settled",
                    "import.completed",
                    "subject.erased",
                    "erasure.carried-out"),
            Topics.PEOPLE,
            List.of(
                    "person.recorded",
                    "team.recorded",
                    "token.issued",
                    "token.revoked",
                    "stand-in.arranged",
                    "stand-in.ended",
                    "hand-over.arranged"),
            Topics.PARKED,
            List.of("message.parked"));

    /** The first version unless it says another. */
    private static String named(String type) {
        return "io.tierledger." + type + (type.endsWith(".v2") ? "" : ".v1");
    }

    static Stream<String> types() {
        return Schemas.types().keySet().stream();
    }

    @Test
    void has_a_channel_for_every_topic_with_its_partitions() {
        assertThat(DOCUMENT.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrderElementsOf(topics());
        DOCUMENT.path("channels")
                .valueStream()
                .forEach(channel -> assertThat(behind(channel.path("bindings"))
                                .path("kafka")
                                .path("partitions")
                                .asInt())
                        .as(channel.path("address").asString())
                        .isEqualTo(Topics.partitions(channel.path("address").asString())));
        assertThat(Topics.partitions(Topics.CUSTOMERS)).isEqualTo(Partitions.COUNT);
    }

    @Test
    void names_every_type_under_the_topics_where_it_is_published_and_under_no_other() {
        Map<String, Set<String>> named = new TreeMap<>();
        DOCUMENT.path("channels")
                .valueStream()
                .forEach(channel -> named.put(
                        channel.path("address").asString(),
                        channel.path("messages")
                                .valueStream()
                                .map(message -> behind(message).path("name").asString())
                                .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(named.remove(Topics.INBOUND_ORDERS)).containsExactly("order");
        assertThat(named.keySet()).isEqualTo(PUBLISHED.keySet());
        PUBLISHED.forEach((topic, types) -> assertThat(named.get(topic))
                .as(topic)
                .containsExactlyInAnyOrderElementsOf(
                        types.stream().map(TheAsyncApiDocumentTest::named).toList()));
        assertThat(PUBLISHED.values().stream().flatMap(List::stream).map(TheAsyncApiDocumentTest::named))
                .containsAll(Schemas.types().keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void describes_every_type_once_with_its_schema_and_its_headers(String type) {
        List<JsonNode> messages = DOCUMENT.path("components")
                .path("messages")
                .valueStream()
                .filter(message -> message.path("name").asString().equals(type))
                .toList();
        assertThat(messages).hasSize(1);
        JsonNode message = messages.getFirst();
        JsonNode trait = behind(message.path("traits").path(0));
        assertThat(message.path("title").asString())
                .isEqualTo(Schemas.document(type).path("title").asString());
        assertThat(message.path("payload").path("$ref").asString()).isEqualTo("./schemas/" + type + ".json");
        assertThat(behind(trait.path("headers")).path("properties").has("ce_type"))
                .isTrue();
        assertThat(trait.path("bindings").path("kafka").has("key")).isTrue();
    }

    @Test
    void sends_what_it_publishes_and_receives_orders() {
        Map<String, String> actions = new TreeMap<>();
        DOCUMENT.path("operations")
                .valueStream()
                .forEach(operation -> actions.put(
                        behind(operation.path("channel")).path("address").asString(),
                        operation.path("action").asString()));
        assertThat(actions.keySet()).isEqualTo(topics());
        assertThat(actions)
                .allSatisfy((topic, action) -> assertThat(action)
                        .as(topic)
                        .isEqualTo(topic.equals(Topics.INBOUND_ORDERS) ? "receive" : "send"));
    }

    @Test
    void refers_only_to_what_is_there() {
        List<String> references =
                DOCUMENT.findValues("$ref").stream().map(JsonNode::asString).toList();
        assertThat(references)
                .hasSizeGreaterThan(60)
                .allSatisfy(reference ->
                        assertThat(leadsSomewhere(reference)).as(reference).isTrue());
        assertThat(leadsSomewhere("#/components/messages/nothing")).isFalse();
        assertThat(leadsSomewhere("./schemas/nothing.json")).isFalse();
    }

    private static boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !DOCUMENT.at(reference.substring(1)).isMissingNode()
                : Files.isRegularFile(Schemas.RESOURCES.resolve(FILE).resolveSibling(reference));
    }

    private static JsonNode behind(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static Set<String> topics() {
        return Stream.of(Topics.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(TheAsyncApiDocumentTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
