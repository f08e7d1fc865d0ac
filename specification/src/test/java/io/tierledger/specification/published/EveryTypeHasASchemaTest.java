package io.tierledger.specification.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas are written by hand; here they are held against the records. */
class EveryTypeHasASchemaTest {

    static Stream<String> types() {
        return Schemas.types().keySet().stream();
    }

    @Test
    void and_only_one_and_no_schema_is_without_a_type() {
        assertThat(Schemas.files()).containsExactlyElementsOf(Schemas.types().keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void and_is_named_in_it_as_in_the_header_of_its_messages(String type) {
        JsonNode schema = Schemas.document(type);
        assertThat(schema.path("$id").asString()).isEqualTo("urn:tierledger:schema:" + type);
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(Schemas.objectionsTo(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void that_holds_the_properties_of_the_record_and_no_others(String type) {
        new RecordInSchema(Schemas.document(type)).compare(Schemas.types().get(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void that_says_in_words_what_it_and_every_property_mean(String type) {
        JsonNode schema = Schemas.document(type);
        assertThat(schema.path("title").asString()).isNotBlank();
        assertThat(schema.path("description").asString()).isNotBlank();
        schema.findValues("properties").stream()
                .flatMap(properties -> properties.properties().stream())
                .forEach(property -> assertThat(
                                property.getValue().path("description").asString(""))
                        .as(type + " " + property.getKey())
                        .endsWith("."));
    }

    @Test
    void and_a_shape_that_several_schemas_repeat_is_the_same_in_all() {
        Map<String, JsonNode> shapes = new HashMap<>();
        types().map(Schemas::document)
                .flatMap(schema -> schema.path("$defs").properties().stream())
                .forEach(shape -> assertThat(shape.getValue())
                        .as(shape.getKey())
                        .isEqualTo(shapes.computeIfAbsent(shape.getKey(), first -> shape.getValue())));
        assertThat(shapes).containsKeys("Amount", "Contribution", "Evidence");
    }
}
