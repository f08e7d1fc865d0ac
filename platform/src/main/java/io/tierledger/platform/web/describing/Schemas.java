package io.tierledger.platform.web.describing;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pieces of JSON Schema. */
final class Schemas {
    /** What identifiers and texts of a request may hold; the others are refused as {@code control-character}. */
    static final String FIT =
            "^[^\\u0000-\\u001F\\u007F-\\u009F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFDD0-\\uFDEF\\uFFFD-\\uFFFF]+$";

    private Schemas() {}

    static Schema<?> ref(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    static Schema<?> text() {
        return typed("string");
    }

    static Schema<?> typed(String type) {
        return new JsonSchema().types(Set.of(type));
    }

    static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() == null || schema.get$ref() != null || schema.getEnum() != null) {
            return new JsonSchema().anyOf(List.of(schema, typed("null")));
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }

    /** A number that a machine holds in 32 or 64 bits has ends, and whole numbers say so. */
    static void bound(@Nullable Schema<?> schema) {
        if (schema == null || schema.getFormat() == null) {
            return;
        }
        switch (schema.getFormat()) {
            case "int32" -> within(schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "int64" -> within(schema, Long.MIN_VALUE, Long.MAX_VALUE);
            default -> {}
        }
    }

    private static void within(Schema<?> schema, long least, long most) {
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(least));
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(most));
        }
    }
}
