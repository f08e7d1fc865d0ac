package io.tierledger.customer.importing;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tierledger.customer.importing.rows.Submission;
import io.tierledger.customer.importing.runs.ImportId;
import io.tierledger.customer.importing.runs.ImportKind;
import io.tierledger.customer.importing.runs.ImportPlace;
import io.tierledger.customer.importing.runs.ImportRuns;
import io.tierledger.customer.importing.runs.ImportView;
import io.tierledger.customer.importing.runs.KeptWarnings;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.NamesInHeaders;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Words;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.platform.web.describing.TakesAFile;
import io.tierledger.reading.ErrorFile;
import io.tierledger.reading.PacedBody;
import io.tierledger.reading.RowError;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files come in over HTTP, streamed: 202 once every accepted row is stored. */
@RestController
final class ImportEndpoint {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int BUFFERS_AHEAD = 16;
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(60);
    private static final Duration FOLLOWED_AT_MOST = Duration.ofHours(2);

    private final Importing importing;
    private final ImportRuns runs;
    private final Previewing previewing;
    private final Blocking blocking;
    private final Blocking receiving;
    private final Words words;

    /** @param receiving threads of their own for bodies that come in slowly */
    ImportEndpoint(
            Importing importing,
            ImportRuns runs,
            Previewing previewing,
            Blocking blocking,
            Blocking receiving,
            Words words) {
        this.words = words;
        this.importing = importing;
        this.runs = runs;
        this.previewing = previewing;
        this.blocking = blocking;
        this.receiving = receiving;
    }

    @PostMapping("/api/imports/{kind}")
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
            @PathVariable @Holds(oneOf = {"customers", "orders", "account-managers", "judgements"}) String kind,
            @RequestParam(required = false) @Holds(pattern = Submission.LOCALE) @Nullable String locale,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestHeader(name = ImportId.HEADER, required = false) @Nullable String id,
            @RequestHeader(name = NamesInHeaders.USER, required = false) @Nullable String user,
            ServerHttpRequest request) {
        ImportKind what = ImportKind.ofWord(kind);
        Submission submission = Submission.of(request.getHeaders(), locale, sender(what, user, preview));
        UUID name = ImportId.of(id);
        return receiving.call(() -> {
            InputStream body = new PacedBody(
                    DataBufferUtils.subscriberInputStream(request.getBody().timeout(SILENT_AT_MOST), BUFFERS_AHEAD));
            return preview
                    ? ResponseEntity.ok((Object) previewing
                            .look(what, submission, body)
                            .told(inTheLanguageOf(request), warningsFor(request)))
                    : accepted(told(importing.receive(name, what, submission, body), request));
        });
    }

    /** Somebody answers for judgements that are stored, whoever the rows name as judges. */
    private static @Nullable String sender(ImportKind kind, @Nullable String user, boolean preview) {
        boolean needed = kind == ImportKind.JUDGEMENTS && !preview;
        return needed || user != null ? Person.of(user) : null;
    }

    static ResponseEntity<Object> accepted(ImportView view) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/imports/" + view.id()))
                .body(view);
    }

    @GetMapping("/api/imports")
    Mono<Page<ImportView>> latest(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServerHttpRequest request) {
        int many = Page.limit(limit);
        ImportPlace after = cursor == null ? ImportPlace.NEWEST : ImportPlace.read(Page.key(cursor));
        return blocking.call(() -> {
            List<ImportView> found = runs.latest(after, many + 1);
            List<ImportView> items = found.subList(0, Math.min(many, found.size())).stream()
                    .map(view -> told(view, request))
                    .toList();
            return new Page<>(
                    items,
                    found.size() > many
                            ? Page.cursor(ImportPlace.of(items.getLast()).text())
                            : null);
        });
    }

    @GetMapping("/api/imports/{id}")
    Mono<ImportView> one(@PathVariable @Holds(format = Holds.UUID) String id, ServerHttpRequest request) {
        return blocking.call(() -> told(find(id), request));
    }

    @GetMapping(value = "/api/imports/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<ImportView>> progress(
            @PathVariable @Holds(format = Holds.UUID) String id, ServerHttpRequest request) {
        return Flux.interval(Duration.ZERO, Duration.ofMillis(250))
                .onBackpressureDrop()
                .concatMap(tick -> one(id, request), 1)
                .distinctUntilChanged()
                .takeUntil(ImportView::isFinal)
                .take(FOLLOWED_AT_MOST)
                .map(view -> ServerSentEvent.builder(view).event("progress").build());
    }

    /** A file to open, unless documents are asked for by name: programs show them. */
    @GetMapping(
            value = "/api/imports/{id}/errors",
            produces = {CSV, MediaType.APPLICATION_JSON_VALUE})
    @ApiResponse(
            responseCode = "200",
            description = "Each row that was left out, the first thousand of them.",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = RowErrors.class))
            })
    Mono<ResponseEntity<Object>> errors(
            @PathVariable @Holds(format = Holds.UUID) String id,
            @RequestHeader(name = "Accept", required = false) @Nullable String accepted,
            ServerHttpRequest request) {
        boolean asDocuments = accepted != null && accepted.contains(MediaType.APPLICATION_JSON_VALUE);
        return blocking.call(() -> {
            UUID found = find(id).id();
            List<RowError> told =
                    runs.errors(found).stream().map(inTheLanguageOf(request)).toList();
            return asDocuments
                    ? ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(new RowErrors(told, null))
                    : ResponseEntity.ok()
                            .contentType(MediaType.parseMediaType(CSV))
                            .header("Content-Disposition", "attachment; filename=\"errors-" + found + ".csv\"")
                            .body(ErrorFile.of(told));
        });
    }

    /** All of them on one page. */
    record RowErrors(List<RowError> items, @Nullable String next) {}

    /** Kept in English, told in the reader's language. */
    private UnaryOperator<RowError> inTheLanguageOf(ServerHttpRequest request) {
        Locale language = Words.language(request.getHeaders());
        return error -> error.saying(words.ofRow(error.code(), error.field(), error.message(), language));
    }

    /** In the reader's language; also that only the first of many rows that were left out are listed. */
    private ImportView told(ImportView view, ServerHttpRequest request) {
        Locale language = Words.language(request.getHeaders());
        ImportView told = view.told(KeptWarnings.in(language, words));
        if (view.leftOut() <= ImportRuns.MOST_ERRORS) {
            return told;
        }
        Map<String, Object> data = Map.of("all", view.leftOut(), "most", ImportRuns.MOST_ERRORS);
        return told.and(words.ofRemark("remark-rows-beyond", data, "", language));
    }

    private UnaryOperator<String> warningsFor(ServerHttpRequest request) {
        return KeptWarnings.in(Words.language(request.getHeaders()), words);
    }

    private ImportView find(String id) {
        UUID read = ImportId.read(id);
        return runs.find(read).orElseThrow(() -> Refused.notFound("import", read.toString()));
    }
}
