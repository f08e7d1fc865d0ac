package io.tierledger.customer.accepting;

import io.tierledger.contracts.Actor;
import io.tierledger.customer.clock.Admission;
import io.tierledger.customer.clock.BusinessClock;
import io.tierledger.customer.clock.ClockEvent;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.Status;
import io.tierledger.customer.orders.Order;
import io.tierledger.customer.orders.OrderCommand.PlaceOrder;
import io.tierledger.customer.orders.OrderDecider;
import io.tierledger.customer.orders.OrderDecision;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import io.tierledger.customer.orders.OrderRefusal;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.customer.rates.RateTable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Accepts orders one after another: the days before an order pass, then its customer becomes active, then it is placed. A refused
 * order moves nothing. Ends early, between two events, when there is no room for more.
 */
final class Acceptance {
    /** The events of one order after the days: a status and the order itself. */
    private static final int ROOM_FOR_ONE = 2;

    private final Known known;
    private final Volume volume;
    private final ClockRules rules;
    private final Conversions conversions;
    private final LocalDate today;
    private final boolean alone;
    private final Events events;

    /** Where events go. */
    interface Events {
        long append(String stream, Object event);

        int room();
    }

    /** @param alone each order came by itself, not in a file beside others */
    Acceptance(
            Known known,
            Volume volume,
            ClockRules rules,
            Conversions conversions,
            LocalDate today,
            boolean alone,
            Events events) {
        this.known = known;
        this.volume = volume;
        this.rules = rules;
        this.conversions = conversions;
        this.today = today;
        this.alone = alone;
        this.events = events;
    }

    /** What became of the order; null when there was no room to finish it: it is to be given again. */
    @Nullable
    Verdict accept(OrderTerms terms) {
        Order order = known.order(terms.orderId());
        if (!(order instanceof Order.Unplaced)) {
            return verdict(OrderDecider.decide(new PlaceOrder(terms, null, terms.placedOn()), order));
        }
        OrderingCustomer customer = known.customer(terms.customerId());
        Status status = customer == null ? null : customer.status();
        if (customer == null || status == null) {
            return new Verdict.Rejected(new OrderRefusal.NoSuchCustomer(terms.customerId()));
        }
        if (customer.erased()) {
            return new Verdict.Rejected(new OrderRefusal.CustomerErased(terms.customerId()));
        }
        Admission admission = alone
                ? rules.admitAlone(known.clock, terms.placedOn(), today)
                : rules.admit(known.clock, terms.placedOn(), today);
        return switch (admission) {
            case Admission.Quarantined quarantined ->
                new Verdict.Rejected(new OrderRefusal.Quarantined(quarantined.latest()));
            case Admission.Admitted admitted -> place(terms, order, customer, status, admitted.on());
        };
    }

    private @Nullable Verdict place(
            OrderTerms terms, Order order, OrderingCustomer customer, Status status, LocalDate on) {
        RateTable rates = known.rates.get(terms.currency());
        OrderDecision decision = OrderDecider.decide(new PlaceOrder(terms, conversions.of(terms, rates), on), order);
        if (!(decision instanceof OrderDecision.Accepted accepted)) {
            return verdict(decision);
        }
        OrderPlaced placed = (OrderPlaced) accepted.event();
        OrderRefusal tooMuch = volume.objection(placed);
        if (tooMuch != null) {
            return new Verdict.Rejected(tooMuch);
        }
        if (!passDaysUntil(on)) {
            return null;
        }
        if (status.becomesActiveByAnOrder()) {
            activate(terms, customer, status, on);
        }
        long position = events.append(Order.stream(terms.orderId()), placed);
        known.orders.put(terms.orderId(), Order.UNPLACED.evolve(placed));
        volume.add(placed);
        return new Verdict.Accepted(placed, position);
    }

    /** Whether the business date came to {@code date} with room for the order left. */
    private boolean passDaysUntil(LocalDate date) {
        ClockEvent step = known.clock.stepTowards(date);
        while (step != null && events.room() > 0) {
            events.append(BusinessClock.STREAM, step);
            known.clock = known.clock.evolve(step);
            known.clockSequence++;
            step = known.clock.stepTowards(date);
        }
        return step == null && events.room() >= ROOM_FOR_ONE;
    }

    private void activate(OrderTerms terms, OrderingCustomer customer, Status from, LocalDate on) {
        events.append(
                Customer.stream(terms.customerId()),
                new CustomerStatusChanged(terms.customerId(), from, Status.ACTIVE, Actor.order(terms.orderId()), on));
        known.change(terms.customerId(), OrderingCustomer.of(customer.sequence() + 1, Status.ACTIVE));
    }

    private static Verdict verdict(OrderDecision decision) {
        return switch (decision) {
            case OrderDecision.Duplicate again -> Verdict.DUPLICATE;
            case OrderDecision.Refused refused -> new Verdict.Rejected(refused.refusal());
            case OrderDecision.Accepted accepted -> throw new IllegalStateException("an order is placed once");
        };
    }
}
