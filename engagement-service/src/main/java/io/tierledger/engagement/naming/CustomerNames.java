package io.tierledger.engagement.naming;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Asks customer-service what customers are called, within a second, and remembers some of it for a minute. Never fails: who has
 * no known name is absent, because a list without names is better than no list.
 */
public final class CustomerNames {
    private static final Logger log = LoggerFactory.getLogger(CustomerNames.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 500;
    private static final ParameterizedTypeReference<Map<String, String>> NAMES = new ParameterizedTypeReference<>() {};

    private final WebClient customerService;
    private final RecentNames recent;

    CustomerNames(WebClient customerService, RecentNames recent) {
        this.customerService = customerService;
        this.recent = recent;
    }

    private record Question(List<String> ids) {}

    /** Names by customer id; at most 500 customers. */
    public Mono<Map<String, String>> of(Collection<String> customerIds) {
        Map<String, String> known = recent.of(customerIds);
        TreeSet<String> unknown = new TreeSet<>(customerIds);
        unknown.removeAll(known.keySet());
        if (unknown.isEmpty()) {
            return Mono.just(known);
        }
        return ask(unknown.stream().limit(MOST_AT_ONCE).toList()).map(found -> {
            recent.remember(found);
            Map<String, String> all = new HashMap<>(known);
            all.putAll(found);
            return all;
        });
    }

    private Mono<Map<String, String>> ask(List<String> ids) {
        return customerService
                .post()
                .uri("/internal/names")
                .bodyValue(new Question(ids))
                .retrieve()
                .bodyToMono(NAMES)
                .timeout(LIMIT)
                .onErrorResume(away -> {
                    log.debug("names are left out: {}", away.toString());
                    return Mono.just(Map.of());
                })
                .defaultIfEmpty(Map.of());
    }
}
