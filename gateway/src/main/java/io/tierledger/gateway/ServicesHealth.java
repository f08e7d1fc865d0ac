package io.tierledger.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The whole as one sees it from outside: each service in its own words, at worst the gravest of them. */
@Configuration(proxyBeanMethods = false)
class ServicesHealth {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    @Bean
    ReactiveHealthIndicator servicesHealthIndicator(Services services) {
        WebClient client = Asking.within(LIMIT);
        return () -> Flux.fromIterable(services.byName().entrySet())
                .flatMap(service -> ask(client, service.getValue()).map(said -> Map.entry(service.getKey(), said)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(ServicesHealth::together);
    }

    /** What the service says of itself, or that it says nothing. */
    private static Mono<Map<String, Object>> ask(WebClient client, URI service) {
        return client.get()
                .uri(service.resolve("/actuator/health"))
                .exchangeToMono(answer -> answer.bodyToMono(JSON))
                .timeout(LIMIT.multipliedBy(2))
                .onErrorReturn(Map.of("status", "DOWN", "code", "not-answering"))
                .defaultIfEmpty(Map.of("status", "DOWN", "code", "not-answering"));
    }

    static Health together(Map<String, Map<String, Object>> said) {
        Status worst = said.values().stream()
                .map(one -> new Status(String.valueOf(one.get("status"))))
                .min(ServicesHealth::graver)
                .orElse(Status.DOWN);
        return Health.status(worst).withDetails(new TreeMap<>(said)).build();
    }

    private static int graver(Status one, Status other) {
        return Integer.compare(gravity(one), gravity(other));
    }

    private static int gravity(Status status) {
        return switch (status.getCode()) {
            case "UP" -> 3;
            case "DEGRADED" -> 2;
            case "OUT_OF_SERVICE" -> 1;
            default -> 0;
        };
    }
}
