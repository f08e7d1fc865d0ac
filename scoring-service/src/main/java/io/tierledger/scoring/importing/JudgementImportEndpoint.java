package io.tierledger.scoring.importing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Words;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.platform.web.describing.TakesAFile;
import io.tierledger.reading.ErrorFile;
import io.tierledger.reading.PacedBody;
import io.tierledger.reading.RowError;
import io.tierledger.scoring.assessing.Present;
import io.tierledger.scoring.events.JudgementImportEnded;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files of judgements over HTTP: 202 once every accepted row is stored; followed like any import. */
@RestController
@RequestMapping("/api/imports/judgements")
public final class JudgementImportEndpoint {
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(60);
    private static final Duration FOLLOWED_AT_MOST = Duration.ofHours(2);
    private static final int BUFFERS_AHEAD = 16;

    private final JudgementImports imports;
    private final Present present;
    private final Blocking blocking;
    private final Blocking receiving;
    private final Clock clock;
    private final TierledgerProperties properties;
    private final Words words;

    JudgementImportEndpoint(
            JudgementImports imports,
            Present present,
            Blocking blocking,
            @Qualifier("receiving") Blocking receiving,
            Clock clock,
            TierledgerProperties properties,
            Words words) {
        this.words = words;
        this.imports = imports;
        this.present = present;
        this.blocking = blocking;
        this.receiving = receiving;
        this.clock = clock;
        this.properties = properties;
    }

    @PostMapping
    @TakesAFile
    @ApiResponse(
            responseCode = "202",
            description = "Stored; what it leads to is on its way.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "With preview: what would be read.",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    Mono<ResponseEntity<Object>> receive(
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestHeader(name = "Import-Id", required = false) @Nullable String name,
            @RequestHeader(name = "Tierledger-User", required = false) @Nullable String user,
            ServerHttpRequest request) {
        UUID id = name == null ? UUID.randomUUID() : uuid(name);
        String sender = person(user, preview);
        return receiving.call(() -> {
            LocalDate today = present.businessDate().orElseGet(() -> LocalDate.now(clock.withZone(properties.zone())));
            JudgementFile file = JudgementFile.of(
                    request.getHeaders(),
                    new PacedBody(DataBufferUtils.subscriberInputStream(
                            request.getBody().timeout(SILENT_AT_MOST), BUFFERS_AHEAD)));
            ReadJudgement reading = new ReadJudgement(sender, today);
            if (preview) {
                return ResponseEntity.ok((Object) imports.preview(file, reading).told(inTheLanguageOf(request)));
            }
            ImportView view = imports.receive(id, file, sender, reading);
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .location(URI.create("/api/imports/judgements/" + id))
                    .body(view);
        });
    }

    @GetMapping("/{id}")
    Mono<ImportView> one(@PathVariable @Holds(format = Holds.UUID) String id) {
        return blocking.call(() -> imports.find(uuid(id)));
    }

    @GetMapping(value = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<ImportView>> progress(@PathVariable @Holds(format = Holds.UUID) String id) {
        return Flux.interval(Duration.ZERO, Duration.ofMillis(250))
                .onBackpressureDrop()
                .concatMap(tick -> one(id), 1)
                .distinctUntilChanged()
                .takeUntil(ImportView::isFinal)
                .take(FOLLOWED_AT_MOST)
                .map(view -> ServerSentEvent.builder(view).event("progress").build());
    }

    @GetMapping(value = "/{id}/errors", produces = "text/csv;charset=UTF-8")
    Mono<String> errors(@PathVariable @Holds(format = Holds.UUID) String id, ServerHttpRequest request) {
        return blocking.call(() -> ErrorFile.of(imports.errors(uuid(id)).stream()
                .map(inTheLanguageOf(request))
                .map(error -> new RowError(error.line(), error.field(), error.code(), error.message()))
                .toList()));
    }

    /** Somebody answers for a file that is stored, whoever the rows name as judges. */
    private static @Nullable String person(@Nullable String user, boolean preview) {
        return preview && user == null ? null : Person.of(user);
    }

    /** Kept in English, told in the reader's language. */
    private UnaryOperator<JudgementImportEnded.RowError> inTheLanguageOf(ServerHttpRequest request) {
        var language = Words.language(request.getHeaders());
        return error -> new JudgementImportEnded.RowError(
                error.line(),
                error.field(),
                error.code(),
                words.ofRow(error.code(), error.field(), error.message(), language));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw Refused.malformed("import-id", "An import is named by a UUID.");
        }
    }
}
