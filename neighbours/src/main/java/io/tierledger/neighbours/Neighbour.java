package io.tierledger.neighbours;

import io.netty.channel.ChannelOption;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.web.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.CodecException;
import org.springframework.core.env.Environment;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;

/**
 * A service that is asked, within a limit for the whole of each answer. No answer is an answer too: empty. Its address is looked up at
 * every question ({@code tierledger.services.<name>}), for it may be given its port after the asking service has started.
 *
 * @param <Q> what it can be asked
 */
public final class Neighbour<Q> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Neighbour.class);
    private static final int ANY_SIZE = -1;
    private static final int CONNECTING_MILLIS = 1_000;
    private static final int RETRY_SECONDS = 5;

    private final String service;
    private final Q questions;
    private final Duration limit;
    private final Sinks.Empty<Void> closing = Sinks.empty();

    private Neighbour(Class<Q> questions, Environment environment, String service, String otherwise, Duration limit) {
        this.service = service;
        this.limit = limit;
        this.questions = HttpServiceProxyFactory.builderFor(WebClientAdapter.create(web(
                        new LookedUp(() -> environment.getProperty("tierledger.services." + service, otherwise)),
                        new OwnIdentity(environment))))
                .conversionService(isoDates())
                .build()
                .createClient(questions);
    }

    public static Neighbour<CustomerQuestions> customers(Environment environment, Duration limit) {
        return new Neighbour<>(CustomerQuestions.class, environment, "customer", "http://127.0.0.1:8081", limit);
    }

    public static Neighbour<ScoringQuestions> scoring(Environment environment, Duration limit) {
        return new Neighbour<>(ScoringQuestions.class, environment, "scoring", "http://127.0.0.1:8082", limit);
    }

    public static Neighbour<TierQuestions> tiers(Environment environment, Duration limit) {
        return new Neighbour<>(TierQuestions.class, environment, "tier", "http://127.0.0.1:8083", limit);
    }

    public static Neighbour<EngagementQuestions> engagement(Environment environment, Duration limit) {
        return new Neighbour<>(EngagementQuestions.class, environment, "engagement", "http://127.0.0.1:8084", limit);
    }

    /** @param body empty when the question was refused */
    public record Answer<A>(int status, Optional<A> body) {}

    /** Empty when nobody answers, whatever the reason; never an error of the neighbour's. */
    public <A> Mono<A> asked(Function<Q, Mono<A>> question) {
        return replied(question).flatMap(answer -> Mono.justOrEmpty(answer.body()));
    }

    /** The same, blocking; empty also for a thread that is interrupted. */
    public <A> Optional<A> ask(Function<Q, Mono<A>> question) {
        return answer(question).flatMap(Answer::body);
    }

    /**
     * The same, where nothing may be done without an answer.
     *
     * @throws Refused 503 {@code service-away}
     */
    public <A> A mustAnswer(Function<Q, Mono<A>> question) {
        return ask(question)
                .orElseThrow(() -> new Refused(503, "service-away")
                        .with("service", service + "-service")
                        .with("retryAfter", RETRY_SECONDS));
    }

    /** The same, for whom it makes a difference with which status a question was refused. */
    public <A> Optional<Answer<A>> answer(Function<Q, Mono<A>> question) {
        try {
            return replied(question).blockOptional(limit.multipliedBy(2));
        } catch (RuntimeException broken) {
            if (Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            throw broken;
        }
    }

    private <A> Mono<Answer<A>> replied(Function<Q, Mono<A>> question) {
        return question.apply(questions)
                .map(body -> new Answer<>(200, Optional.of(body)))
                .timeout(limit)
                .takeUntilOther(closing.asMono())
                .doOnError(away -> log.debug("{}-service does not answer: {}", service, away.toString()))
                .onErrorResume(
                        WebClientResponseException.class,
                        refused ->
                                Mono.just(new Answer<>(refused.getStatusCode().value(), Optional.empty())))
                .onErrorResume(Neighbour::isSilence, silent -> Mono.empty());
    }

    private static boolean isSilence(Throwable failure) {
        return failure instanceof WebClientException
                || failure instanceof TimeoutException
                || failure instanceof CodecException
                || failure instanceof IOException;
    }

    private static WebClient web(LookedUp address, OwnIdentity own) {
        HttpClient http = HttpClient.create().option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECTING_MILLIS);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .uriBuilderFactory(address)
                .filter(own)
                .codecs(codecs -> {
                    codecs.defaultCodecs().maxInMemorySize(ANY_SIZE);
                    codecs.defaultCodecs()
                            .jacksonJsonDecoder(new JacksonJsonDecoder(EventStoreConfiguration.STORED_JSON));
                    codecs.defaultCodecs()
                            .jacksonJsonEncoder(new JacksonJsonEncoder(EventStoreConfiguration.STORED_JSON));
                })
                .build();
    }

    private static DefaultFormattingConversionService isoDates() {
        DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
        DateTimeFormatterRegistrar dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(conversion);
        return conversion;
    }

    /** Whoever still waits for an answer gets none. */
    @Override
    public void close() {
        closing.tryEmitEmpty();
    }
}
