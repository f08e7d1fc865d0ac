package io.tierledger.specification.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What the services write is accepted by the schema of its type, and anything else is not. */
class MessagesKeepToTheirSchemaTest {
    private static final JsonMapper JSON = EventStoreConfiguration.STORED_JSON;

    static Stream<String> types() {
        return Schemas.types().keySet().stream();
    }

    static Stream<String> approved() {
        return types().filter(type ->
                PublishedEvent.class.isAssignableFrom(Schemas.types().get(type)));
    }

    @ParameterizedTest
    @MethodSource("approved")
    void an_approved_message_is_accepted(String type) {
        assertThat(Schemas.objections(type, message(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("approved")
    void a_message_that_lacks_any_property_is_refused(String type) {
        JsonNode whole = message(type);
        everywhere(whole, (object, name) -> {
            JsonNode taken = object.remove(name);
            assertThat(Schemas.objections(type, whole))
                    .as(type + " without " + name)
                    .isNotEmpty();
            object.set(name, taken);
        });
    }

    @ParameterizedTest
    @MethodSource("approved")
    void a_message_with_a_value_of_another_type_is_refused(String type) {
        JsonNode whole = message(type);
        everywhere(whole, (object, name) -> {
            JsonNode right = object.get(name);
            object.set(name, right.isString() ? BooleanNode.TRUE : StringNode.valueOf("another"));
            assertThat(Schemas.objections(type, whole))
                    .as(type + " with another " + name)
                    .isNotEmpty();
            object.set(name, right);
        });
    }

    @ParameterizedTest
    @MethodSource("approved")
    void a_property_that_nobody_knows_does_no_harm(String type) {
        ObjectNode message = (ObjectNode) message(type);
        message.put("newer", "than this schema");
        assertThat(Schemas.objections(type, message)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_schema_shows_messages_that_keep_to_it(String type) {
        List<JsonNode> examples =
                Schemas.document(type).path("examples").valueStream().toList();
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            assertThat(Schemas.objections(type, example)).isEmpty();
            Object read = JSON.treeToValue(example, Schemas.types().get(type));
            assertThat(JSON.writeValueAsString(read)).isEqualTo(example.toString());
        });
    }

    /** The approved message, with words of the contract where it says its own names. */
    private static JsonNode message(String type) {
        JsonNode message = JSON.readTree(Schemas.RESOURCES.resolve("approved/" + type + ".json"));
        everywhere(
                message,
                (object, name) -> Words.of(type, name, object.get(name)).ifPresent(word -> object.set(name, word)));
        return message;
    }

    /** Every property of a message at every depth. */
    private static void everywhere(JsonNode node, BiConsumer<ObjectNode, String> visit) {
        if (node instanceof ObjectNode object) {
            for (String name : new ArrayList<>(object.propertyNames())) {
                visit.accept(object, name);
                inside(name, object.get(name), visit);
            }
        } else {
            node.valueStream().forEach(one -> everywhere(one, visit));
        }
    }

    private static void inside(String name, JsonNode value, BiConsumer<ObjectNode, String> visit) {
        if (isMap(name, value)) {
            value.valueStream().forEach(one -> inside(name, one, visit));
        } else {
            everywhere(value, visit);
        }
    }

    /** An approved map has one key, which is the name of its property or a number; a key is no property. */
    private static boolean isMap(String name, JsonNode value) {
        return value.isObject() && value.size() == 1 && (value.has(name) || value.has("7"));
    }
}
