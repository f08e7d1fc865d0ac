package io.tierledger.platform.web;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Endpoints without business: what comes in is said back, and each write is counted. */
@RestController
class Counter {
    enum Colour {
        RED,
        GREEN
    }

    record Entry(
            String text,
            @Nullable Integer number,
            @Nullable Colour colour,
            @Nullable LocalDate on) {}

    record Written(int count, String text) {}

    final AtomicInteger writes = new AtomicInteger();

    @GetMapping("/api/echo/{id}")
    Mono<String> echo(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Colour colour) {
        Page.limit(limit);
        return Mono.just(id);
    }

    @GetMapping("/api/person")
    Mono<String> person(@RequestHeader(name = "Tierledger-User", required = false) @Nullable String user) {
        return Mono.just(Person.of(user));
    }

    @PostMapping({"/api/documents", "/internal/documents"})
    Mono<JsonNode> document(@RequestBody JsonNode document) {
        return Mono.just(document);
    }

    @PostMapping("/api/entries")
    Mono<ResponseEntity<Written>> write(@RequestBody Entry entry) {
        return Mono.fromSupplier(() -> {
            if (entry.text().isBlank()) {
                throw Refused.invalid("text", "missing");
            }
            Written written = new Written(writes.incrementAndGet(), entry.text());
            return ResponseEntity.created(Address.of("/api/echo/{id}", entry.text()))
                    .body(written);
        });
    }
}
