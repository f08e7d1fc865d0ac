package io.tierledger.platform.web.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every list is also a file: {@code Accept: text/csv}, or that of XLSX, gives all rows that its filters select, and not a page of them. The
 * endpoint is asked page by page, as its reader would, while the file goes out, so nothing is held but a page. What is wrong with the
 * request is told before the first byte; where a later page fails the connection ends before the file does.
 */
final class ListsAsFiles implements WebFilter, Ordered {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PART = 64 * 1024;

    private final JsonMapper json;
    private final int perPage;
    private final Executor writing = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("list-as-file-", 0).factory());

    /** @param perPage as many as an endpoint gives at most */
    ListsAsFiles(JsonMapper json, int perPage) {
        this.json = json;
        this.perPage = perPage;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return TakenAway.request(exchange)
                .map(request -> {
                    Pages pages = new Pages(exchange, chain, request.list());
                    return pages.at(null)
                            .flatMap(first -> first.isGood()
                                    ? file(request, pages, first, exchange.getResponse())
                                    : as(first, exchange.getResponse()));
                })
                .orElseGet(() -> chain.filter(exchange));
    }

    /** What the endpoint says of the request, as it says it. */
    private static Mono<Void> as(AnswerHeld told, ServerHttpResponse response) {
        response.setStatusCode(told.getStatusCode());
        told.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(told.body())));
    }

    private Mono<Void> file(TakenAway.Request request, Pages pages, AnswerHeld first, ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.OK);
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(request.form().contentType());
        headers.setCacheControl(CacheControl.noStore());
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(pages.name() + request.form().ending())
                .build());
        return response.writeWith(DataBufferUtils.outputStreamPublisher(
                out -> write(request, pages, first, out), response.bufferFactory(), writing, PART));
    }

    private void write(TakenAway.Request request, Pages pages, AnswerHeld first, OutputStream out) {
        Columns columns = Columns.of(request.list().item());
        try (RowWriter rows = request.form().to(out, columns)) {
            AnswerHeld page = first;
            while (true) {
                JsonNode list = json.readTree(page.body());
                for (JsonNode item : list.path("items")) {
                    rows.row(texts(columns, item));
                }
                rows.flush();
                JsonNode next = list.path("next");
                if (!next.isString()) {
                    return;
                }
                page = pages.following(next.asString());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> texts(Columns columns, JsonNode item) {
        List<String> texts = new ArrayList<>(columns.all().size());
        columns.all().forEach(column -> texts.add(column.of(item)));
        return texts;
    }

    /** The same request, page by page, as JSON. */
    private final class Pages {
        private final ServerWebExchange exchange;
        private final WebFilterChain chain;
        private final ListAnswer list;
        private final URI asked;
        private final String name;

        Pages(ServerWebExchange exchange, WebFilterChain chain, ListAnswer list) {
            this.exchange = exchange;
            this.chain = chain;
            this.list = list;
            this.asked = exchange.getRequest().getURI();
            this.name = lastWord(exchange);
        }

        /** The last part of the address that is no variable: {@code customers}, {@code orders}. */
        private static String lastWord(ServerWebExchange exchange) {
            @Nullable PathPattern pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            String[] parts = (pattern == null ? "/list" : pattern.getPatternString()).split("/");
            for (int i = parts.length - 1; i >= 0; i--) {
                if (!parts[i].isEmpty() && !parts[i].contains("{")) {
                    return parts[i];
                }
            }
            return "list";
        }

        String name() {
            return name;
        }

        Mono<AnswerHeld> at(@Nullable String cursor) {
            AnswerHeld held = new AnswerHeld(exchange.getResponse().bufferFactory());
            ServerHttpRequest page = exchange.getRequest()
                    .mutate()
                    .uri(address(cursor))
                    .headers(headers -> {
                        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
                        headers.remove(HttpHeaders.IF_NONE_MATCH);
                        headers.remove(HttpHeaders.IF_MODIFIED_SINCE);
                    })
                    .build();
            return chain.filter(exchange.mutate().request(page).response(held).build())
                    .thenReturn(held);
        }

        /** Blocks. A page that is refused half way has no rows, and the file must not look whole without them. */
        AnswerHeld following(String cursor) throws IOException {
            @Nullable AnswerHeld page = at(cursor).block(LIMIT);
            if (page == null || !page.isGood()) {
                throw new IOException("a page of the list was not answered");
            }
            return page;
        }

        private URI address(@Nullable String cursor) {
            if (!list.isPaged()) {
                return asked;
            }
            UriComponentsBuilder address = UriComponentsBuilder.fromUri(asked)
                    .replaceQueryParam(ListAnswer.LIMIT, perPage)
                    .replaceQueryParam(ListAnswer.CURSOR);
            if (cursor != null) {
                address.queryParam(ListAnswer.CURSOR, cursor);
            }
            return address.build(true).toUri();
        }
    }

    /** Behind the door, which lets in and writes down who takes what away, and what repeats a write. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 40;
    }
}
