package io.tierledger.specification.house.core;

import io.tierledger.platform.Partitions;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** Breaks every rule of the house, so that each is seen to bite. */
final class Bad {
    double money;

    @Autowired
    EventStore store;

    LocalDate today() {
        return LocalDate.now();
    }

    UUID id() {
        return UUID.randomUUID();
    }

    int partition() {
        return Partitions.of("K1");
    }

    @PostMapping("/internal/bad")
    Mono<Long> answered(BadHelper asked) {
        return WebClient.create().get().retrieve().bodyToMono(Long.class);
    }

    static final class BadHelper {}

    /** A question with a form of the asker's. */
    interface Asking {
        @GetExchange("/internal/bad")
        Mono<Sum> sum();
    }

    /** A form of its own. */
    static final class Answering {
        @PostMapping("/internal/sum")
        Mono<Object> sum() {
            return Mono.just(new Sum(1));
        }

        record Sum(long sum) {}
    }

    /** Nobody else's. */
    record Sum(long sum) {}
}
