package io.tierledger.platform.web.describing;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.tierledger.platform.web.NamesInHeaders;
import io.tierledger.platform.web.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** What each parameter may hold: texts that can be read, numbers within their ends, and the headers every service knows. */
final class DescribedParameters implements OperationCustomizer {
    private static final Map<String, String> WORDS = Map.of(
            "If-Match",
            "The version that was read, as its ETag said. An edit of a document that is there needs it (428); a command takes it.",
            "Idempotency-Key",
            "Makes the write safe to send again: for seven days the same key with the same content gets the same answer, with another content 422. Best drawn at random: the answer is kept sealed with it.",
            "Import-Id",
            "Names the import, so that it can be followed from its first byte.",
            "asOf",
            "The business date the answer is about, not after the present one (422). Without it: now.",
            "knownAt",
            "What was known then: an instant, or a day, which means its end. With asOf: placed again by all that was known at knownAt. Without it: as it was decided.",
            "limit",
            "How many items a page has at most.",
            "cursor",
            "Where the page begins: next of the page before.");
    private static final Map<String, String> PATTERNS = Map.of(
            "If-Match", "^(\\*|\"?[0-9]{1,9}\"?)$", "Idempotency-Key", "^[!-~]{1,200}$", "cursor", "^[A-Za-z0-9_-]+$");
    /** Described by the forms of body and answer. */
    private static final Set<String> OF_THE_FORM = Set.of("Content-Type", "Accept");

    /** Put there by the door, by whose token it is. */
    private static final String USER = NamesInHeaders.USER;

    /** Read as far as it can be, and never refused. */
    private static final Set<String> ANYTHING = Set.of("Accept-Language");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        List<Parameter> parameters =
                operation.getParameters() == null ? new ArrayList<>() : new ArrayList<>(operation.getParameters());
        boolean isWrite = !handler.hasMethodAnnotation(GetMapping.class);
        if (isWrite && parameters.stream().noneMatch(p -> "Idempotency-Key".equals(p.getName()))) {
            parameters.add(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .schema(Schemas.text()));
        }
        parameters.removeIf(parameter -> OF_THE_FORM.contains(parameter.getName()) || USER.equals(parameter.getName()));
        DescribedTexts texts = DescribedTexts.of(handler);
        parameters.forEach(parameter -> describe(parameter, texts));
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        return operation;
    }

    private static void describe(Parameter parameter, DescribedTexts texts) {
        String name = parameter.getName();
        if (WORDS.containsKey(name)) {
            parameter.setDescription(WORDS.get(name));
        }
        if (parameter.getSchema() == null) {
            return;
        }
        parameter.setSchema(texts.of(name, fit(name, parameter.getSchema())));
        if (texts.areNeeded(name)) {
            parameter.setRequired(true);
        }
    }

    /** A schema of its own: those of one type are one object for the framework. */
    private static Schema<?> fit(String name, Schema<?> schema) {
        if (name.equals("limit")) {
            return Schemas.typed("integer")
                    .format("int32")
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Page.MOST));
        }
        if (name.equals("Import-Id")) {
            return Schemas.text().format("uuid");
        }
        if (schema.getItems() != null) {
            return Schemas.typed("array").items(fit(name, schema.getItems())).minItems(1);
        }
        if (isAnyText(schema)) {
            return ANYTHING.contains(name)
                    ? Schemas.text()
                    : Schemas.text().pattern(PATTERNS.getOrDefault(name, Schemas.FIT));
        }
        Schemas.bound(schema);
        return schema;
    }

    private static boolean isAnyText(Schema<?> schema) {
        return schema.getTypes() != null
                && schema.getTypes().contains("string")
                && schema.getEnum() == null
                && schema.getFormat() == null;
    }
}
