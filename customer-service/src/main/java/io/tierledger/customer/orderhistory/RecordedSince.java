package io.tierledger.customer.orderhistory;

import io.tierledger.contracts.questions.LaterAsked;
import io.tierledger.contracts.questions.LaterOrder;
import io.tierledger.contracts.questions.RecordedLater;
import io.tierledger.customer.clock.ClockEvent;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.orders.OrderEvent;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was recorded after an instant about days up to a date: what a question has to leave out that wants to know less than we do. */
final class RecordedSince {
    private static final Set<String> ORDERS = Set.of("order-placed", "order-cancelled");
    private static final Set<String> FACTS =
            Set.of("customer-registered", "customer-changed", "customer-status-changed", "wallet-estimated");
    private static final Set<String> DAYS = Set.of("day-passed");
    private static final int PAGE = 5_000;
    private static final int MOST_READ = 1_000_000;
    private static final int MOST_TOLD = 50_000;
    private final EventLog log;
    private final Entries entries;

    public RecordedSince(EventLog log, Entries entries) {
        this.log = log;
        this.entries = entries;
    }

    RecordedLater told(LaterAsked asked) {
        long position = lastKnownAt(asked.knownAt());
        List<StoredEvent> passed = log.after(position, 1, DAYS);
        LocalDate date = !passed.isEmpty() && passed.getFirst().event() instanceof ClockEvent.DayPassed(LocalDate day)
                ? day
                : null;
        boolean ended = date != null && asked.asOf().isBefore(date);
        boolean facts = !ended && anyFact(position, asked.customers());
        List<LaterOrder> orders = new ArrayList<>();
        if (asked.customers() == null) {
            return new RecordedLater(date, facts, List.of(), everybody(position, asked.asOf(), orders), orders);
        }
        List<Entry> counting = entries.of(asked.customers()).values().stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.day().isAfter(asked.asOf()))
                .toList();
        boolean complete = some(position, asked.asOf(), counting, orders);
        return new RecordedLater(date, facts, corrected(position, counting), complete, orders);
    }

    /** The last position that was recorded by then; the store is written in the order of time. */
    private long lastKnownAt(Instant knownAt) {
        long known = 0;
        long unknown = log.lastPosition();
        while (known < unknown) {
            StoredEvent next = log.after(known + (unknown - known) / 2, 1).getFirst();
            if (next.recordedAt().isAfter(knownAt)) {
                unknown = known + (unknown - known) / 2;
            } else {
                known = next.position();
            }
        }
        return known;
    }

    private boolean anyFact(long position, @Nullable List<String> customers) {
        Set<String> asked = customers == null ? Set.of() : Set.copyOf(customers);
        List<StoredEvent> page = log.after(position, PAGE, FACTS);
        while (!page.isEmpty()) {
            for (StoredEvent stored : page) {
                if (stored.event() instanceof CustomerEvent fact
                        && (customers == null || asked.contains(fact.customerId()))) {
                    return true;
                }
            }
            page = page.size() < PAGE ? List.of() : log.after(page.getLast().position(), PAGE, FACTS);
        }
        return false;
    }

    private static List<String> corrected(long position, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.position() <= position && (entry.late() || !entry.placed()))
                .map(Entry::customerId)
                .distinct()
                .toList();
    }

    private boolean some(long position, LocalDate asOf, List<Entry> entries, List<LaterOrder> into) {
        List<Long> later = entries.stream()
                .map(Entry::position)
                .filter(at -> at > position)
                .toList();
        if (later.size() <= MOST_TOLD) {
            log.at(later).forEach(stored -> take(stored, asOf, into));
        }
        return later.size() <= MOST_TOLD;
    }

    private boolean everybody(long position, LocalDate asOf, List<LaterOrder> into) {
        long read = 0;
        List<StoredEvent> page = log.after(position, PAGE, ORDERS);
        while (!page.isEmpty() && read < MOST_READ && into.size() <= MOST_TOLD) {
            page.forEach(stored -> take(stored, asOf, into));
            read += page.size();
            page = page.size() < PAGE ? List.of() : log.after(page.getLast().position(), PAGE, ORDERS);
        }
        return page.isEmpty() && into.size() <= MOST_TOLD;
    }

    private static void take(StoredEvent stored, LocalDate asOf, List<LaterOrder> into) {
        if (stored.event() instanceof OrderEvent event) {
            LaterOrder later = later(stored.position(), event);
            if (!later.day().isAfter(asOf)) {
                into.add(later);
            }
        }
    }

    private static LaterOrder later(long position, OrderEvent event) {
        return switch (event) {
            case OrderPlaced e ->
                new LaterOrder(e.customerId(), position, e.placedOn(), e.kind(), e.reporting(), e.reportingCost(), 1);
            case OrderCancelled e -> {
                Long cost = e.reportingCost();
                yield new LaterOrder(
                        e.customerId(),
                        position,
                        e.placedOn(),
                        e.kind(),
                        -e.reporting(),
                        cost == null ? null : Long.valueOf(-cost),
                        -e.orders());
            }
        };
    }
}
