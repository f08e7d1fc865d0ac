package io.tierledger.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** What customer-service knows of who is signed in: roles that are given here beside those of the provider, teams, account manager. */
class Standing {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final URI customers;
    private final WebClient client = Asking.within(LIMIT);

    Standing(Services services) {
        this.customers = services.customer();
    }

    /** Of who is signed in, whose token the request has by now. Empty for a person without any role, who may ask nothing; {@link Refused} where customer-service does not answer. */
    Mono<Map<String, Object>> of(ServerHttpRequest request) {
        String token = Objects.requireNonNull(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
        return client.get()
                .uri(customers.resolve("/api/me"))
                .headers(headers -> Asking.onBehalf(request, token, headers))
                .exchangeToMono(answer -> {
                    if (answer.statusCode().is2xxSuccessful()) {
                        return answer.bodyToMono(JSON);
                    }
                    return answer.statusCode().isSameCodeAs(HttpStatus.FORBIDDEN)
                            ? answer.releaseBody().then(Mono.<Map<String, Object>>empty())
                            : answer.releaseBody().then(Mono.error(new Refused(Failure.SERVICE_UNAVAILABLE)));
                })
                .onErrorMap(why -> !(why instanceof Refused), why -> new Refused(Failure.SERVICE_UNAVAILABLE));
    }
}
