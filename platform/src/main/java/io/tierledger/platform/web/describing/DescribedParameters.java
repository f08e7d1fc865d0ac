package io.tierledger.platform.web.describing;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.tierledger.platform.web.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** What each parameter may hold: texts that can be read, numbers within their ends, and the headers every service knows. */
final class DescribedParameters implements OperationCustomizer {
    private static final Map<String, String> HEADERS = Map.of(
            "Tierledger-User",
            "The person who answers for this write; UTF-8 or percent-encoded.",
            "If-Match",
            "The version that was read, as its ETag said. An edit of a document that is there needs it (428); a command takes it.",
            "Idempotency-Key",
            "Makes the write safe to send again: for seven days the same key with the same content gets the same answer, with another content 422.",
            "Import-Id",
            "Names the import, so that it can be followed from its first byte.");
    private static final Map<String, String> PATTERNS = Map.of(
            "If-Match",
            "^(\\*|\"?[0-9]{1,9}\"?)$",
            "Idempotency-Key",
            "^[!-~]{1,200}$",
            "Tierledger-User",
            "^[!-~]{1,100}$");

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
        parameters.removeIf(parameter -> "Content-Type".equals(parameter.getName()));
        parameters.forEach(DescribedParameters::describe);
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        return operation;
    }

    private static void describe(Parameter parameter) {
        String name = parameter.getName();
        Schema<?> schema = parameter.getSchema();
        if (HEADERS.containsKey(name)) {
            parameter.setDescription(HEADERS.get(name));
        }
        if (schema == null) {
            return;
        }
        if (name.equals("limit")) {
            schema.setMinimum(BigDecimal.ONE);
            schema.setMaximum(BigDecimal.valueOf(Page.MOST));
        }
        Schemas.bound(schema);
        boolean isText = schema.getTypes() != null && schema.getTypes().contains("string");
        if (isText && schema.getEnum() == null && schema.getFormat() == null && schema.getPattern() == null) {
            schema.setMinLength(1);
            schema.setPattern(PATTERNS.getOrDefault(name, Schemas.FIT));
        }
    }
}
