package io.tierledger.specification.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a record, and all that it holds, with a schema: names, types, words of enumerations, and what may be null. */
final class RecordInSchema {
    /** What a person may leave out of a method that is drafted, and is then published as null. */
    private static final Set<String> MAY_BE_LEFT_OUT = Set.of("words", "strategy");

    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            boolean.class, "boolean",
            BigDecimal.class, "number");
    private static final Map<Class<?>, String> TIMES = Map.of(LocalDate.class, "date", Instant.class, "date-time");

    private final JsonNode root;

    RecordInSchema(JsonNode root) {
        this.root = root;
    }

    void compare(Class<?> type) {
        compare(type, root);
    }

    private void compare(Class<?> record, JsonNode schema) {
        List<String> names = Stream.of(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(schema.path("properties").propertyNames())
                .as(record.getSimpleName())
                .containsExactlyElementsOf(names);
        assertThat(texts(schema.path("required"))).as(record.getSimpleName()).containsExactlyElementsOf(names);
        for (RecordComponent component : record.getRecordComponents()) {
            JsonNode property = schema.path("properties").path(component.getName());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || MAY_BE_LEFT_OUT.contains(component.getName());
            assertThat(allowsNull(property))
                    .as("%s.%s may be null", record.getSimpleName(), component.getName())
                    .isEqualTo(nullable);
            value(component.getGenericType(), property, record.getSimpleName() + "." + component.getName());
        }
    }

    private void value(Type type, JsonNode property, String at) {
        JsonNode schema = shape(property);
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            boolean list = generic.getRawType() == List.class;
            assertThat(types(schema)).as(at).contains(list ? "array" : "object");
            value(of[of.length - 1], schema.path(list ? "items" : "additionalProperties"), at);
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            assertThat(types(schema)).as(at).containsExactly("object");
            compare(plain, schema);
        } else if (plain.isEnum()) {
            assertThat(texts(schema.path("enum")))
                    .as(at)
                    .containsExactlyElementsOf(Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else {
            assertThat(types(schema)).as(at).contains(TIMES.containsKey(plain) ? "string" : PLAIN.get(plain));
            assertThat(TIMES.containsKey(plain) ? schema.path("format").asString("") : TIMES.get(plain))
                    .as(at)
                    .isEqualTo(TIMES.get(plain));
        }
    }

    /** What a property refers to, be it directly or beside null. */
    private JsonNode shape(JsonNode property) {
        JsonNode named = property.has("anyOf") ? property.path("anyOf").path(0) : property;
        return named.has("$ref") ? root.at(named.path("$ref").asString().substring(1)) : named;
    }

    private static boolean allowsNull(JsonNode property) {
        return types(property).contains("null")
                || property.path("anyOf")
                        .valueStream()
                        .anyMatch(one -> types(one).contains("null"));
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? texts(type) : List.of(type.asString(""));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
