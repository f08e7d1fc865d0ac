package io.tierledger.platform.web.describing;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Every way in which an operation may refuse, as {@code application/problem+json}. */
final class DescribedRefusals implements OperationCustomizer {
    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("400", "The request cannot be read: an unknown or unreadable parameter, property or body."),
            Map.entry("401", "No token, or one that does not count here."),
            Map.entry(
                    "403",
                    "Another role, person or purpose is needed; the problem says which. Or a page of another site asked."),
            Map.entry("404", "Something that the address or a filter names is not there."),
            Map.entry("405", "The address takes another method; Allow says which."),
            Map.entry("406", "The answer does not exist in the form that Accept asks for."),
            Map.entry("409", "What is there stands in the way; the code says what."),
            Map.entry("421", "The gateway does not answer to the host that was named."),
            Map.entry("422", "The request can be read and not be carried out; field and code say why."),
            Map.entry("429", "Too much at once; Retry-After says when to try again."),
            Map.entry("500", "A defect; it was written down and nothing was changed."),
            Map.entry("503", "Busy, or catching up with its own events; Retry-After says when to try again."),
            Map.entry("504", "The gateway waited too long for the answer; what was asked for may have been done."),
            Map.entry("507", "There is no room left on the disk."));
    private static final Map<String, String> OF_WRITES = Map.of(
            "408", "The body came too slowly.",
            "412", "It has another version by now; read it again.",
            "413", "The body is too large.",
            "415", "The body is in a form that cannot be read here.",
            "428", "If-Match is needed: which version was read?");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        Map<String, String> refusals = new TreeMap<>(ALL);
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            refusals.putAll(OF_WRITES);
        }
        refusals.forEach((status, words) -> responses.putIfAbsent(status, problem(status, words)));
        for (String made : new String[] {"201", "202"}) {
            ApiResponse answer = responses.get(made);
            if (answer != null) {
                answer.addHeaderObject("Location", header("Where it can be read."));
            }
        }
        operation.setResponses(responses);
        return operation;
    }

    private static ApiResponse problem(String status, String words) {
        ApiResponse problem = new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(Schemas.ref(DescribedService.PROBLEM))));
        if (status.equals("429") || status.equals("503")) {
            problem.addHeaderObject("Retry-After", header("Seconds."));
        }
        return problem;
    }

    private static Header header(String words) {
        return new Header().description(words).schema(Schemas.text());
    }
}
