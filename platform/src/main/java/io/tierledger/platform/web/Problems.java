package io.tierledger.platform.web;

import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

/** Errors speak HTTP here and nowhere else (RFC 9457). What we do not know is a defect: logged, and told without its insides. */
@RestControllerAdvice
public class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(Refused.class)
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail problem = problem(refused.status(), refused.code(), String.valueOf(refused.getMessage()));
        refused.properties().forEach(problem::setProperty);
        ResponseEntity.BodyBuilder answer = answer(refused.status());
        if (refused.status() == 503 || refused.status() == 429) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refused.properties().getOrDefault("retryAfter", 1)));
        }
        return answer.body(problem);
    }

    @ExceptionHandler(CommandExecutionException.class)
    ResponseEntity<ProblemDetail> command(CommandExecutionException failed) {
        return failed.getCause() instanceof Refused refused ? refused(refused) : unknown(failed);
    }

    @ExceptionHandler(ConcurrencyException.class)
    ResponseEntity<ProblemDetail> concurrent(ConcurrencyException moved) {
        return refused(
                Refused.conflict("changed-meanwhile", "It was changed by somebody else meanwhile; read it again."));
    }

    @ExceptionHandler(AggregateNotFoundException.class)
    ResponseEntity<ProblemDetail> notFound(AggregateNotFoundException unknown) {
        String stream = String.valueOf(unknown.getAggregateIdentifier());
        int colon = stream.indexOf(':');
        return refused(Refused.notFound(stream.substring(0, Math.max(0, colon)), stream.substring(colon + 1)));
    }

    @ExceptionHandler(ServerWebInputException.class)
    ResponseEntity<ProblemDetail> unreadable(ServerWebInputException input) {
        String detail = input.getCause() instanceof DecodingException decoding && decoding.getCause() != null
                ? "The body cannot be read: "
                        + firstLine(String.valueOf(decoding.getCause().getMessage()))
                : String.valueOf(input.getReason());
        return refused(Refused.malformed("unreadable", detail));
    }

    @ExceptionHandler(ResponseStatusException.class)
    ResponseEntity<ProblemDetail> status(ResponseStatusException status) {
        HttpStatusCode code = status.getStatusCode();
        String reason = status.getReason() == null ? reason(code.value()) : status.getReason();
        return answer(code.value()).body(problem(code.value(), reason(code.value()), reason));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unknown(Exception defect) {
        Optional<Refused> store = StoreFailures.in(defect);
        if (store.isPresent()) {
            return refused(store.get());
        }
        log.error("a request failed for a reason nobody foresaw", defect);
        return answer(500)
                .body(problem(
                        500,
                        "defect",
                        "Something went wrong that should not; it was written down and nothing was changed."));
    }

    private static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static ProblemDetail problem(int status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setTitle(reason(status));
        problem.setProperty("code", code);
        return problem;
    }

    private static String reason(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        int insides = line.indexOf(" (through reference chain");
        return insides < 0 ? line.substring(0, Math.min(200, line.length())) : line.substring(0, insides);
    }
}
