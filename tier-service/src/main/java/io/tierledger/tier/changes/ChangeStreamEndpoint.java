package io.tierledger.tier.changes;

import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET /api/tiers/changes/stream}: Server-Sent Events. The id of an event is its position in the tier store; with
 * {@code Last-Event-ID} (or {@code ?after=}) the stream begins after it, 0 is the first event, and without either it begins now, or with {@code ?last=} that many changes earlier.
 */
@RestController
public final class ChangeStreamEndpoint {
    private final ChangeStreams streams;

    ChangeStreamEndpoint(ChangeStreams streams) {
        this.streams = streams;
    }

    @GetMapping("/api/tiers/changes/stream")
    Mono<Void> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer last,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String accountManager,
            ServerHttpResponse response) {
        ChangeFilter filter = new ChangeFilter(method, tier, direction, accountManager);
        Long from = position(lastEventId == null || lastEventId.isBlank() ? after : lastEventId);
        int shownFirst = from != null || last == null ? 0 : Page.limit(last);
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store");
        DataBufferFactory buffers = response.bufferFactory();
        return response.writeAndFlushWith(
                streams.subscribe(filter, from, shownFirst).map(bytes -> Mono.fromSupplier(() -> buffers.wrap(bytes))));
    }

    private static @Nullable Long position(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            long position = Long.parseLong(text.trim());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException notAPosition) {
            // told below
        }
        throw Refused.malformed("bad-position", "Last-Event-ID must be the id of an event of this stream, or 0.");
    }
}
