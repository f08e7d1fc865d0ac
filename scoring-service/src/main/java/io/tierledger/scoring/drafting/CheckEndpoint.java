package io.tierledger.scoring.drafting;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /api/methods/{id}/checks}: what a draft would be refused for, without storing anything; for editors, as one types. */
@RestController
final class CheckEndpoint {
    private final Blocking blocking;
    private final Words words;

    CheckEndpoint(Blocking blocking, Words words) {
        this.words = words;
        this.blocking = blocking;
    }

    /**
     * @param problems in the order of the document, at most a hundred; none when it is {@code sound}
     * @param method as it was read, for example to simulate it; null when the text is no method
     */
    record Checked(
            boolean sound,
            List<Objection> problems,
            @Nullable Method method) {}

    @PostMapping(
            value = "/api/methods/{id}/checks",
            consumes = {DocumentTypes.JSON, DocumentTypes.YAML, DocumentTypes.X_YAML, DocumentTypes.TEXT_YAML})
    @TakesAMethod
    Mono<Checked> check(
            @PathVariable String id,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            @RequestBody(required = false) byte @Nullable [] body,
            ServerHttpRequest request) {
        Sentences sentences = new Sentences(words, Words.language(request.getHeaders()));
        return blocking.call(() -> {
            ReadDocument read = ReadDocument.read(id, body == null ? new byte[0] : body, DraftEndpoint.isYaml(type));
            return new Checked(read.found().isEmpty(), sentences.of(read.found()), read.method());
        });
    }
}
