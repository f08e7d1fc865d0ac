package io.tierledger.tier.changes;

import io.tierledger.platform.access.Admission;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.tier.requests.Known;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code GET /api/tiers/changes/stream}: Server-Sent Events. The id of an event is its position in the tier store; with
 * {@code Last-Event-ID} (or {@code ?after=}) the stream begins after it, 0 is the first event, and without either it begins now, or with {@code ?last=} that many changes earlier.
 */
@RestController
final class ChangeStreamEndpoint {
    private final ChangeStreams streams;
    private final Wanted wanted;
    private final Blocking blocking;

    ChangeStreamEndpoint(ChangeStreams streams, Known known, EventLog log, Blocking blocking) {
        this.streams = streams;
        this.wanted = new Wanted(known, log);
        this.blocking = blocking;
    }

    @GetMapping("/api/tiers/changes/stream")
    Mono<Void> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Holds(pattern = "^[0-9]{1,18}$") @Nullable String after,
            @RequestParam(required = false) @Nullable Integer last,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Holds(oneOf = {"PROMOTION", "DEMOTION"}) @Nullable String direction,
            @RequestParam(required = false) @Nullable String accountManager,
            ServerWebExchange exchange,
            ServerHttpResponse response) {
        Admission admission = Admission.of(exchange);
        ChangeFilter filter = new ChangeFilter(method, tier, direction, accountManager);
        boolean continued = lastEventId != null && !lastEventId.isBlank();
        String begin = continued ? lastEventId : after;
        int shownFirst = last == null ? 0 : Page.limit("last", last);
        return blocking.call(() -> {
                    wanted.mustExist(filter, admission.reach());
                    return Optional.ofNullable(wanted.position(continued ? "Last-Event-ID" : "after", begin));
                })
                .flatMap(from -> write(filter, admission, from.orElse(null), shownFirst, response));
    }

    private Mono<Void> write(
            ChangeFilter filter,
            Admission admission,
            @Nullable Long from,
            int shownFirst,
            ServerHttpResponse response) {
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store");
        DataBufferFactory buffers = response.bufferFactory();
        return response.writeAndFlushWith(
                streams.subscribe(filter, admission::reach, from, from == null ? shownFirst : 0)
                        .map(bytes -> Mono.fromSupplier(() -> buffers.wrap(bytes))));
    }
}
