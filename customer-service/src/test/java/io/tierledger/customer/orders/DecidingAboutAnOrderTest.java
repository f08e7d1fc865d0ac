package io.tierledger.customer.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.orders.OrderCommand.CancelOrder;
import io.tierledger.customer.orders.OrderCommand.PlaceOrder;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecidingAboutAnOrderTest {
    private static final LocalDate DAY = LocalDate.of(2014, 6, 30);
    private static final PersonSaid SAID = new PersonSaid(Actor.NAME, true, new Sealed(1, "c", "x"));
    private static final Conversion EUROS = new Conversion("EUR", null, 0);

    private static OrderTerms order(long amount, Long cost, String currency, String rate) {
        return new OrderTerms("O1", "K1", DAY, amount, currency, rate, cost, "web", "placement", null);
    }

    private static OrderPlaced placed(OrderTerms terms, Conversion conversion) {
        OrderDecision decision = OrderDecider.decide(new PlaceOrder(terms, conversion, DAY), Order.UNPLACED);
        return (OrderPlaced) ((OrderDecision.Accepted) decision).event();
    }

    private static OrderDecision cancel(Order order, Long amount, String reference) {
        return OrderDecider.decide(
                new CancelOrder("O1", amount, SAID, reference == null ? null : Reference.of("O1", reference), DAY),
                order);
    }

    private static OrderCancelled cancelled(Order order, Long amount) {
        return (OrderCancelled) ((OrderDecision.Accepted) cancel(order, amount, null)).event();
    }

    @Test
    void converts_once_half_even_to_the_reporting_minor_unit() {
        OrderPlaced placed = placed(order(333, 150L, "USD", "0.5"), new Conversion("EUR", new BigDecimal("0.5"), 0));
        assertThat(placed.reporting()).isEqualTo(166); // 166.5 to even
        assertThat(placed.reportingCost()).isEqualTo(75);
        assertThat(placed.amount()).isEqualTo(333);
        assertThat(placed.rate()).isEqualTo("0.5");
        assertThat(new Conversion("EUR", new BigDecimal("0.0062"), 2).convert(10_000))
                .isEqualTo(6_200);
    }

    @Test
    void an_order_dated_before_the_business_date_is_late() {
        OrderDecision late = OrderDecider.decide(
                new PlaceOrder(order(1, null, "EUR", null), EUROS, DAY.plusDays(1)), Order.UNPLACED);
        assertThat(((OrderPlaced) ((OrderDecision.Accepted) late).event()).late())
                .isTrue();
        assertThat(placed(order(1, null, "EUR", null), EUROS).late()).isFalse();
    }

    @Test
    void the_same_again_is_a_duplicate_and_another_content_a_conflict() {
        OrderTerms terms = order(100, 50L, "EUR", null);
        Order order = Order.UNPLACED.evolve(placed(terms, EUROS));
        assertThat(OrderDecider.decide(new PlaceOrder(terms, null, DAY), order))
                .isInstanceOf(OrderDecision.Duplicate.class);
        OrderDecision other = OrderDecider.decide(new PlaceOrder(order(100, 51L, "EUR", null), null, DAY), order);
        assertThat(other).isEqualTo(new OrderDecision.Refused(new OrderRefusal.Conflict("O1", "cost")));
        Order gone = order.evolve(cancelled(order, null));
        assertThat(OrderDecider.decide(new PlaceOrder(terms, null, DAY), gone))
                .isInstanceOf(OrderDecision.Duplicate.class);
    }

    @Test
    void refuses_amounts_and_days_out_of_range_and_a_missing_rate() {
        assertThat(refusal(order(-1, null, "EUR", null), EUROS)).isInstanceOf(OrderRefusal.NegativeAmount.class);
        assertThat(refusal(order(1, -1L, "EUR", null), EUROS)).isInstanceOf(OrderRefusal.NegativeAmount.class);
        assertThat(refusal(order(OrderTerms.MOST + 1, null, "EUR", null), EUROS))
                .isInstanceOf(OrderRefusal.TooLarge.class);
        assertThat(refusal(order(OrderTerms.MOST, null, "USD", "9"), new Conversion("EUR", new BigDecimal("9"), 0)))
                .isInstanceOf(OrderRefusal.TooLarge.class);
        assertThat(refusal(order(1, null, "USD", null), null)).isInstanceOf(OrderRefusal.NoRate.class);
        OrderTerms old = new OrderTerms("O1", "K1", LocalDate.of(1900, 1, 1), 1, "EUR", null, null, null, null, null);
        assertThat(refusal(old, EUROS)).isInstanceOf(OrderRefusal.TooOld.class);
    }

    private static OrderRefusal refusal(OrderTerms terms, Conversion conversion) {
        OrderDecision decision = OrderDecider.decide(new PlaceOrder(terms, conversion, DAY), Order.UNPLACED);
        return ((OrderDecision.Refused) decision).refusal();
    }

    @Test
    void credit_notes_take_off_in_proportion_until_nothing_is_left() {
        OrderTerms terms = order(1000, 600L, "USD", "2");
        Order order = Order.UNPLACED.evolve(placed(terms, new Conversion("EUR", new BigDecimal("2"), 0)));
        OrderCancelled part = cancelled(order, 250L);
        assertThat(part.reporting()).isEqualTo(500);
        assertThat(part.reportingCost()).isEqualTo(300);
        assertThat(part.orders()).isZero();
        assertThat(part.said()).as("by whom and why, as it was said").isEqualTo(SAID);
        assertThat(part.actor()).isEqualTo(Actor.NAME);
        order = order.evolve(part);
        OrderCancelled rest = cancelled(order, null);
        assertThat(rest.reporting()).isEqualTo(1500);
        assertThat(rest.reportingCost()).isEqualTo(900);
        assertThat(rest.orders()).isEqualTo(1);
        assertThat(cancel(order.evolve(rest), null, null))
                .isEqualTo(new OrderDecision.Refused(new OrderRefusal.NothingLeft("O1")));
    }

    @Test
    void a_credit_note_of_more_than_is_left_or_of_nothing_is_refused() {
        Order order = Order.UNPLACED.evolve(placed(order(100, null, "EUR", null), EUROS));
        assertThat(cancel(order, 101L, null))
                .isEqualTo(new OrderDecision.Refused(new OrderRefusal.MoreThanLeft(100, "EUR")));
        assertThat(cancel(order, 0L, null)).isInstanceOf(OrderDecision.Refused.class);
        assertThat(cancel(Order.UNPLACED, null, null)).isInstanceOf(OrderDecision.Refused.class);
    }

    @Test
    void the_same_request_takes_off_once() {
        Order order = Order.UNPLACED.evolve(placed(order(100, null, "EUR", null), EUROS));
        OrderDecision first = cancel(order, 10L, "R1");
        Order after = order.evolve(((OrderDecision.Accepted) first).event());
        assertThat(cancel(after, 10L, "R1")).isInstanceOf(OrderDecision.Duplicate.class);
        assertThat(cancel(after, 10L, "R2")).isInstanceOf(OrderDecision.Accepted.class);
    }

    /** Computed by another program, since it is frozen. */
    @Test
    void the_key_of_a_request_is_not_kept_and_is_known_again() {
        Order order = Order.UNPLACED.evolve(placed(order(100, null, "EUR", null), EUROS));
        OrderCancelled first = (OrderCancelled) ((OrderDecision.Accepted) cancel(order, 10L, "R1")).event();
        assertThat(first.reference()).isEqualTo("k1:b0pPnGhYJ0TQ2bVVe_LBSErmDlQyPZ7pb9f2Q24z8uY");
        assertThat(Reference.of("O2", "R1").kept()).isNotEqualTo(first.reference());
    }

    @Test
    void a_request_whose_key_was_kept_is_known_again() {
        Order order = Order.UNPLACED.evolve(placed(order(100, null, "EUR", null), EUROS));
        OrderCancelled now = (OrderCancelled) ((OrderDecision.Accepted) cancel(order, 10L, "R1")).event();
        OrderCancelled then = new OrderCancelled(
                now.orderId(),
                now.customerId(),
                now.placedOn(),
                now.amount(),
                now.currency(),
                now.reporting(),
                now.reportingCurrency(),
                now.reportingCost(),
                now.orders(),
                now.kind(),
                now.productGroup(),
                null,
                null,
                "R1",
                now.asOf(),
                now.said());
        assertThat(cancel(order.evolve(then), 10L, "R1")).isInstanceOf(OrderDecision.Duplicate.class);
    }
}
