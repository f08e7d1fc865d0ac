package io.tierledger.customer.accepting;

import io.tierledger.customer.clock.BusinessClock;
import io.tierledger.customer.clock.ClockEvent;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.orders.Order;
import io.tierledger.customer.orders.OrderEvent;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.customer.rates.RateSet;
import io.tierledger.customer.rates.RateTable;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings together, under the append lock, what deciding a part of a batch needs: one query for the last sequences, one for what moved. */
final class Loading {
    private final CurrentClock clock;
    private final Standings standings;
    private final RateBook rates;
    private final Conversions conversions;
    private final History history;

    Loading(CurrentClock clock, Standings standings, RateBook rates, Conversions conversions, History history) {
        this.clock = clock;
        this.standings = standings;
        this.rates = rates;
        this.conversions = conversions;
        this.history = history;
    }

    /** Streams whose last sequence decides what must be read. */
    List<String> streams(List<OrderTerms> part) {
        List<String> streams = new ArrayList<>(2 * part.size() + 2);
        streams.add(BusinessClock.STREAM);
        for (OrderTerms terms : part) {
            streams.add(Order.stream(terms.orderId()));
            streams.add(Customer.stream(terms.customerId()));
            if (conversions.needed(terms)) {
                streams.add(RateSet.stream(terms.currency()));
            }
        }
        return streams;
    }

    Known load(List<OrderTerms> part, Map<String, Long> last) {
        long clockSequence = last.getOrDefault(BusinessClock.STREAM, -1L);
        CurrentClock.Reading reading = clock.at(clockSequence);
        Known known = new Known(reading == null ? BusinessClock.NOT_STARTED : reading.clock(), clockSequence);
        List<String> missing = new ArrayList<>();
        if (reading == null) {
            missing.add(BusinessClock.STREAM);
        }
        for (OrderTerms terms : part) {
            take(terms, last, known, missing);
        }
        if (!missing.isEmpty()) {
            read(missing, last, known);
        }
        return known;
    }

    private void take(OrderTerms terms, Map<String, Long> last, Known known, List<String> missing) {
        String order = Order.stream(terms.orderId());
        if (last.containsKey(order) && known.orders.putIfAbsent(terms.orderId(), Order.UNPLACED) == null) {
            missing.add(order);
        }
        if (!known.customers.containsKey(terms.customerId())) {
            String stream = Customer.stream(terms.customerId());
            long sequence = last.getOrDefault(stream, -1L);
            OrderingCustomer standing = sequence < 0 ? OrderingCustomer.UNKNOWN : standings.of(terms.customerId());
            boolean fresh = standing != null && standing.sequence() == sequence;
            known.customers.put(terms.customerId(), standing != null && fresh ? standing : OrderingCustomer.UNKNOWN);
            if (!fresh) {
                missing.add(stream);
            }
        }
        if (conversions.needed(terms) && !known.rates.containsKey(terms.currency())) {
            long sequence = last.getOrDefault(RateSet.stream(terms.currency()), -1L);
            RateTable table = rates.at(terms.currency(), sequence);
            known.rates.put(terms.currency(), table == null ? new RateTable(-1, List.of()) : table);
            if (table == null) {
                missing.add(RateSet.stream(terms.currency()));
            }
        }
    }

    private void read(List<String> missing, Map<String, Long> last, Known known) {
        Map<String, List<StoredEvent>> read = history.streams(missing);
        for (String stream : missing) {
            List<StoredEvent> events = read.getOrDefault(stream, List.of());
            if (events.size() != last.getOrDefault(stream, -1L) + 1) {
                throw new MovedMeanwhile(stream);
            }
            evolve(stream, events, known);
        }
    }

    private static void evolve(String stream, List<StoredEvent> events, Known known) {
        String id = stream.substring(stream.indexOf(':') + 1);
        switch (events.getFirst().event()) {
            case ClockEvent first -> events.forEach(e -> known.clock = known.clock.evolve((ClockEvent) e.event()));
            case OrderEvent first ->
                events.forEach(e ->
                        known.orders.merge(id, Order.UNPLACED, (order, none) -> order.evolve((OrderEvent) e.event())));
            case CustomerEvent first -> {
                if (History.customer(events) instanceof Customer.Known k) {
                    known.change(id, OrderingCustomer.of(events.size() - 1L, k));
                }
            }
            case RateSet first ->
                known.rates.put(
                        id,
                        new RateTable(
                                events.size() - 1L,
                                events.stream().map(e -> (RateSet) e.event()).toList()));
            default -> throw new IllegalStateException(stream + " holds something that is not ours");
        }
    }
}
