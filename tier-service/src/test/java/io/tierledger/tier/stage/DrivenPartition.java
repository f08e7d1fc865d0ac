package io.tierledger.tier.stage;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.PlacementEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One partition as the platform drives it: inputs in order, effects collected, state saved and restored on demand. */
final class DrivenPartition {
    final List<PlacementEvent> events = new ArrayList<>();
    final List<Object> others = new ArrayList<>();
    /** Both, in their order. */
    final List<Object> all = new ArrayList<>();

    final Map<String, byte[]> saved = new HashMap<>();
    private TieringProcess partition = new TieringProcess(EventStoreConfiguration.STORED_JSON, 3);
    private long sequence;

    void publish(Method method) {
        publish(method, "NOW", null);
    }

    void publish(Method method, String effect, LocalDate from) {
        handle("", new MethodPublished(method, true, effect, from, "ann", "bob"));
    }

    void scored(ScorecardUpdated scorecard) {
        handle(scorecard.customerId(), scorecard);
    }

    void status(String customer, String to, LocalDate on) {
        handle(customer, new CustomerStatusChanged(customer, "PROSPECT", to, "name", true, "customer/4711", null, on));
    }

    void day(LocalDate day) {
        handle("", new DayPassed(day));
    }

    void given(String name, Object event) {
        long position = ++sequence;
        partition.given(
                new io.tierledger.platform.eventstore.StoredEvent(
                        position, new java.util.UUID(0, position), "override", 0, name, event, java.time.Instant.EPOCH),
                new Collected());
    }

    void handle(String key, PublishedEvent event) {
        byte[] data =
                EventStoreConfiguration.STORED_JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
        partition.handle(
                new Input("scoring", 0, ++sequence, PublishedEvent.typeOf(event.getClass()), key, event, data),
                new Collected());
    }

    /** Saves what changed, and goes on with a fresh process that read it all back. */
    void restart() {
        partition.takeChanged().forEach((key, document) -> saved.put(key, document.clone()));
        partition = new TieringProcess(EventStoreConfiguration.STORED_JSON, 3);
        saved.forEach(partition::restore);
        partition.restored();
    }

    /** Whom an event of a placement is about; empty for any other. */
    static String customerOf(Object event) {
        return switch (event) {
            case PlacementEvent moved -> moved.change().customerId();
            case CaseProposed proposed -> proposed.customerId();
            default -> "";
        };
    }

    Map<String, byte[]> takeChanged() {
        return partition.takeChanged();
    }

    private final class Collected implements Effects {
        @Override
        public void emit(String stream, Object event) {
            all.add(event);
            if (event instanceof PlacementEvent placement) {
                events.add(placement);
            } else {
                others.add(event);
            }
        }

        @Override
        public void park(String key, Exception reason) {
            throw new AssertionError("parked " + key, reason);
        }

        @Override
        public byte[] gathered() {
            return null;
        }
    }
}
