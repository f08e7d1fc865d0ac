package io.tierledger.platform.web;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes a problem detail of a refusal, in the language of its reader. */
public class Telling {
    /** Attribute of an exchange: the code with which it was refused. */
    public static final String CODE = Telling.class.getName() + ".code";

    private final Words words;
    private final JsonMapper json;

    public Telling(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    ResponseEntity<ProblemDetail> answer(Refused refused, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        if (refused.status() == 503
                || refused.status() == 429
                || refused.properties().containsKey("retryAfter")) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refused.properties().getOrDefault("retryAfter", 1)));
        }
        return answer(refused, headers, exchange);
    }

    ResponseEntity<ProblemDetail> answer(Refused refused, HttpHeaders headers, ServerWebExchange exchange) {
        exchange.getAttributes().put(CODE, refused.code());
        HttpStatusCode status = HttpStatusCode.valueOf(refused.status());
        var language = Words.language(exchange.getRequest().getHeaders());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.of(refused, language));
        HttpStatus known = HttpStatus.resolve(refused.status());
        problem.setTitle(known == null ? "Refused" : known.getReasonPhrase());
        problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
        problem.setProperty("code", refused.code());
        refused.properties().forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .headers(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The words of a refusal that is told beforehand, in the language that a request asks for. */
    public String sentence(Refused refused, HttpHeaders asked) {
        return words.of(refused, Words.language(asked));
    }

    /** Refuses in a filter, where no handler has been found yet. */
    public Mono<Void> refuse(Refused refused, ServerWebExchange exchange) {
        ResponseEntity<ProblemDetail> answer = answer(refused, exchange);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(answer.getStatusCode());
        answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(answer.getBody()))));
    }
}
