package io.tierledger.platform.eventstore;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.OptimisticLockingFailureException;

/** Axon's JDBC engine with one rule added: every append goes through the {@link Appender}. */
final class SerialisedStorageEngine extends JdbcEventStorageEngine {
    private final Appender appender;

    SerialisedStorageEngine(Builder builder, Appender appender) {
        super(builder);
        this.appender = appender;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            appender.<Long>writeNow((transaction, budget) -> {
                long position = 0;
                for (EventMessage<?> event : events) {
                    DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
                    NewEvent next =
                            new NewEvent(domain.getAggregateIdentifier(), domain.getPayload(), metadata(domain));
                    position = transaction.append(next, domain.getSequenceNumber());
                }
                return position;
            });
        } catch (OptimisticLockingFailureException moved) {
            handlePersistenceException(moved, events.getFirst());
        }
    }

    @Override
    protected void handlePersistenceException(Exception exception, EventMessage<?> failed) {
        if (exception instanceof OptimisticLockingFailureException && failed instanceof DomainEventMessage<?> domain) {
            if (domain.getSequenceNumber() == 0) {
                throw new AggregateStreamCreationException(exception.getMessage(), exception);
            }
            throw new ConcurrencyException(exception.getMessage(), exception);
        }
        super.handlePersistenceException(exception, failed);
    }

    private static Map<String, String> metadata(EventMessage<?> event) {
        Map<String, String> strings = new TreeMap<>();
        event.getMetaData().forEach((key, value) -> strings.put(key, String.valueOf(value)));
        return strings;
    }
}
