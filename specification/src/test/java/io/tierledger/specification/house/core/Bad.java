package io.tierledger.specification.house.core;

import io.tierledger.platform.Partitions;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;

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

    static final class BadHelper {}
}
