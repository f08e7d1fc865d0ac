package io.tierledger.platform.web;

import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;

/** Errors speak HTTP here and nowhere else (RFC 9457). What we do not know is a defect: logged, and told without its insides. */
@RestControllerAdvice
class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private final Telling telling;

    public Problems(Telling telling) {
        this.telling = telling;
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<ProblemDetail> refused(Refused refused, ServerWebExchange exchange) {
        return telling.answer(refused, exchange);
    }

    @ExceptionHandler(CommandExecutionException.class)
    ResponseEntity<ProblemDetail> command(CommandExecutionException failed, ServerWebExchange exchange)
            throws Exception {
        return failed.getCause() instanceof Refused refused ? refused(refused, exchange) : unknown(failed, exchange);
    }

    @ExceptionHandler(ConcurrencyException.class)
    ResponseEntity<ProblemDetail> concurrent(ConcurrencyException moved, ServerWebExchange exchange) {
        return refused(new Refused(409, "changed-meanwhile"), exchange);
    }

    @ExceptionHandler(AggregateNotFoundException.class)
    ResponseEntity<ProblemDetail> notFound(AggregateNotFoundException unknown, ServerWebExchange exchange) {
        String stream = String.valueOf(unknown.getAggregateIdentifier());
        int colon = stream.indexOf(':');
        return refused(
                Refused.notFound(stream.substring(0, Math.max(0, colon)), stream.substring(colon + 1)), exchange);
    }

    /** What the framework could not read or find; its own words name classes and are never passed on. */
    @ExceptionHandler(ResponseStatusException.class)
    ResponseEntity<ProblemDetail> unreadable(ResponseStatusException said, ServerWebExchange exchange) {
        return telling.answer(Misread.of(said), said.getHeaders(), exchange);
    }

    @ExceptionHandler({InvalidMimeTypeException.class, InvalidMediaTypeException.class})
    ResponseEntity<ProblemDetail> noMediaType(ServerWebExchange exchange) {
        return refused(new Refused(415, "unsupported-media-type"), exchange);
    }

    /** @throws Exception the defect itself where an answer has begun: it cannot become another one, and who reads it may be gone */
    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unknown(Exception defect, ServerWebExchange exchange) throws Exception {
        if (exchange.getResponse().isCommitted()) {
            throw defect;
        }
        Optional<Refused> store = StoreFailures.in(defect);
        if (store.isPresent()) {
            return refused(store.get(), exchange);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(defect)) {
            log.debug("a client went away", defect);
        } else {
            log.error("a request failed for a reason nobody foresaw", defect);
        }
        return refused(new Refused(500, "defect"), exchange);
    }
}
