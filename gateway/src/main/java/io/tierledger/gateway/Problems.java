package io.tierledger.gateway;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where the gateway says that something went wrong: problem details (RFC 9457), without causes or versions. */
@Order(-2)
class Problems implements ErrorWebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();
    private final ServerResponse.Context writing;

    Problems(ServerCodecConfigurer codecs) {
        this.writing = new Writing(codecs.getWriters());
    }

    /** Who went away while sending is no fault of ours. */
    private static void say(ServerWebExchange exchange, Throwable error) {
        String id = exchange.getRequest().getId();
        if (error instanceof AbortedException) {
            log.info("{} was broken off by who sent it", id);
        } else {
            log.error("{} could not be answered", id, error);
        }
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        var failure = Failure.of(error);
        if (failure == Failure.UNEXPECTED) {
            say(exchange, error);
        }
        return answer(failure, Language.of(exchange.getRequest().getHeaders()))
                .flatMap(response -> response.writeTo(exchange, writing));
    }

    private static Mono<ServerResponse> answer(Failure failure, Language language) {
        var problem = problem(failure, language);
        var response = ServerResponse.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        failure.retryAfter().ifPresent(pause -> response.header(HttpHeaders.RETRY_AFTER, "" + pause.toSeconds()));
        if (failure.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tierledger\"");
        }
        return response.bodyValue(problem);
    }

    private static ProblemDetail problem(Failure failure, Language language) {
        var problem = ProblemDetail.forStatusAndDetail(failure.status(), failure.detail(language));
        problem.setProperty("code", failure.code());
        return problem;
    }

    /** The same as text, for a connection that no longer leads anywhere. */
    static String written(Failure failure, Language language) {
        return JSON.writeValueAsString(problem(failure, language));
    }

    private record Writing(List<HttpMessageWriter<?>> messageWriters) implements ServerResponse.Context {
        @Override
        public List<ViewResolver> viewResolvers() {
            return List.of();
        }
    }
}
