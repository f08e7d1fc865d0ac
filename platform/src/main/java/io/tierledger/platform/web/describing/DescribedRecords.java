package io.tierledger.platform.web.describing;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a record of ours says by itself: a component that may be null is described so, all others are always there, and nothing else is; a document within it is an object. */
final class DescribedRecords implements ModelConverter {
    private static final String OURS = "io.tierledger.";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.isTypeOrSubTypeOf(JsonNode.class)) {
            return Schemas.typed("object");
        }
        boolean isOurs = java != null && isOurs(java.getRawClass());
        if (isOurs && java.getBindings().isEmpty() && type.getName() == null) {
            type.setName(name(java.getRawClass()));
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        if (resolved != null && isOurs) {
            describe(java.getRawClass(), whole(resolved, context));
        }
        return resolved;
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getName().startsWith(OURS);
    }

    /** Two endpoints may each have a record {@code Shown}: it is named with what it stands in. */
    private static String name(Class<?> type) {
        Class<?> around = type.getDeclaringClass();
        return around == null
                ? type.getSimpleName()
                : around.getSimpleName().replaceFirst("Endpoint$", "") + type.getSimpleName();
    }

    private static @Nullable Schema<?> whole(Schema<?> schema, ModelConverterContext context) {
        String ref = schema.get$ref();
        return ref == null ? schema : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static void describe(Class<?> type, @Nullable Schema<?> schema) {
        if (schema == null || schema.getProperties() == null || schema.getAdditionalProperties() != null) {
            return;
        }
        Map<String, Schema> properties = schema.getProperties();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (!properties.containsKey(name)) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, Schemas.orNull(properties.get(name)));
            } else {
                required.add(name);
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
        schema.setAdditionalProperties(false);
    }
}
