package io.tierledger.platform.web.files;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Of every list, that it is a file too. */
final class DescribedFiles implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        ApiResponse answer = operation.getResponses() == null
                ? null
                : operation.getResponses().get("200");
        if (answer != null
                && answer.getContent() != null
                && ListAnswer.of(handler).isPresent()) {
            describe(answer.getContent());
        }
        return operation;
    }

    private static void describe(Content content) {
        MediaType whatever = content.remove("*/*");
        if (whatever != null) {
            content.addMediaType("application/json", whatever);
        }
        for (FileForm form : FileForm.values()) {
            JsonSchema bytes = new JsonSchema();
            bytes.setTypes(Set.of("string"));
            bytes.setDescription("All rows that the filters select; limit and cursor are those of JSON.");
            content.addMediaType(form.type().toString(), new MediaType().schema(bytes));
        }
    }
}
