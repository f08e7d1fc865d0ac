package io.tierledger.scoring.stage;

import static io.tierledger.scoring.stage.Given.cancellation;
import static io.tierledger.scoring.stage.Given.customer;
import static io.tierledger.scoring.stage.Given.judgement;
import static io.tierledger.scoring.stage.Given.order;
import static io.tierledger.scoring.stage.Given.status;
import static io.tierledger.scoring.stage.Given.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.events.Scored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingScorecardsTest {
    private static final String M1 = "value-potential";
    private static final String M2 = "abc-attention";
    private static final String M3 = "service-levels";
    private static final String M4 = "weighted-metals";
    private static final String M5 = "curry-pyramid";

    private final Pipeline pipeline = Pipeline.withPresets();

    private ScorecardUpdated last(String customer, String method) {
        return pipeline.last.get(customer + ":" + method);
    }

    private void passed(String from, String to) {
        pipeline.passUntil(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void an_order_is_scored_at_once_where_the_method_follows_orders() {
        pipeline.send("K1", order("K1", "2014-03-10", "99999.99", "2014-03-10"));
        assertThat(last("K1", M2).scores()).extracting(Scored::score).containsExactly(1, 1);
        assertThat(last("K1", M2).scores().get(1).hasBeenFilledIn()).isTrue();
        assertThat(last("K1", M2).cause()).isEqualTo("ORDER");
        assertThat(last("K1", M2).input()).isEqualTo("customers/1");
        pipeline.send("K1", order("K1", "2014-03-10", "0.01", "2014-03-10"));
        Scored purchases = last("K1", M2).scores().getFirst();
        assertThat(purchases.score()).isEqualTo(2);
        assertThat(purchases.was()).isEqualTo(1);
        assertThat(purchases.measure()).isEqualTo(new BigDecimal("100000.00"));
        assertThat(purchases.window().from()).isEqualTo("2013-03-11");
        assertThat(purchases.window().to()).isEqualTo("2014-03-10");
        assertThat(purchases.window().count()).isEqualTo(2);
        assertThat(purchases.window().sum()).isEqualTo(10_000_000);
    }

    @Test
    void an_order_that_changes_no_score_is_not_published() {
        pipeline.send("K1", order("K1", "2014-03-10", "10.00", "2014-03-10"));
        int before = pipeline.events.size();
        pipeline.send("K1", order("K1", "2014-03-10", "10.00", "2014-03-10"));
        assertThat(pipeline.events).hasSize(before);
    }

    @Test
    void a_monthly_criterion_takes_its_score_at_the_end_of_the_month() {
        pipeline.send("K1", order("K1", "2014-03-10", "10000.00", "2014-03-10"));
        passed("2014-03-10", "2014-03-30");
        assertThat(last("K1", M1)).isNull();
        passed("2014-03-31", "2014-03-31");
        assertThat(last("K1", M1).scores()).extracting(Scored::score).containsExactly(2, 1);
        assertThat(last("K1", M1).asOf()).isEqualTo("2014-03-31");
        assertThat(last("K1", M5).ranked().rank()).isEqualTo(1);
        assertThat(last("K1", M5).scores().getFirst().score()).isEqualTo(5);
    }

    @Test
    void time_alone_takes_an_order_out_of_the_window() {
        pipeline.send("K1", order("K1", "2014-03-10", "100000.00", "2014-03-10"));
        passed("2014-03-10", "2015-03-09");
        assertThat(last("K1", M2).scores().getFirst().score()).isEqualTo(2);
        passed("2015-03-10", "2015-03-10");
        assertThat(last("K1", M2).scores().getFirst().score()).isEqualTo(1);
        assertThat(last("K1", M2).cause()).isEqualTo("TIME");
        assertThat(last("K1", M2).asOf()).isEqualTo("2015-03-10");
        passed("2015-03-11", "2015-03-31");
        assertThat(last("K1", M5).scores().getFirst().score()).isEqualTo(1);
    }

    @Test
    void a_judgement_counts_at_once_or_waits_for_its_day_and_grows_stale() {
        pipeline.send("K1", order("K1", "2014-03-10", "1.00", "2014-03-10"));
        pipeline.give(judgement("K1", M2, "potential-a", 2, "2014-03-12"));
        passed("2014-03-10", "2014-03-11");
        assertThat(last("K1", M2).scores().get(1).score()).isEqualTo(1);
        passed("2014-03-12", "2014-03-12");
        assertThat(last("K1", M2).scores().get(1).score()).isEqualTo(2);
        assertThat(last("K1", M2).scores().get(1).by()).isNull();
        assertThat(last("K1", M2).scores().get(1).actor()).isEqualTo("name");
        assertThat(last("K1", M2).scores().get(1).judgement())
                .isEqualTo(pipeline.judged(0, 1).getFirst().position());
        passed("2014-03-13", "2014-09-11");
        assertThat(last("K1", M2).scores().get(1).hasExpired()).isFalse();
        passed("2014-09-12", "2014-09-12");
        assertThat(last("K1", M2).scores().get(1).hasExpired()).isTrue();
        assertThat(last("K1", M2).scores().get(1).score()).isEqualTo(2);
        pipeline.give(judgement("K1", M2, "potential-a", 1, "2014-09-13"));
        assertThat(last("K1", M2).cause()).isEqualTo("JUDGEMENT");
        assertThat(last("K1", M2).scores().get(1).hasExpired()).isFalse();
    }

    @Test
    void a_judgement_that_changes_no_score_is_named_by_the_scorecard_once_it_counts() {
        pipeline.send("K1", order("K1", "2014-03-10", "1.00", "2014-03-10"));
        pipeline.give(judgement("K1", M2, "potential-a", 2, "2014-03-10"));
        int first = pipeline.cards("K1", M2).size();
        pipeline.give(judgement("K1", M2, "potential-a", 2, "2014-03-10"));
        pipeline.give(judgement("K1", M2, "potential-a", 2, "2014-03-12"));
        assertThat(named("K1", M2)).isEqualTo(judged(1));
        assertThat(last("K1", M2).scores().get(1).was()).isEqualTo(2);
        pipeline.restart();
        passed("2014-03-10", "2014-03-11");
        assertThat(pipeline.cards("K1", M2)).hasSize(first + 1);
        passed("2014-03-12", "2014-03-20");
        assertThat(named("K1", M2)).isEqualTo(judged(2));
        assertThat(pipeline.cards("K1", M2)).hasSize(first + 2);
    }

    @Test
    void a_judgement_made_anew_before_the_last_one_expired_keeps_its_scorecard_from_growing_stale() {
        pipeline.send("K1", order("K1", "2014-03-10", "1.00", "2014-03-10"));
        pipeline.give(judgement("K1", M2, "potential-a", 2, "2014-03-10"));
        passed("2014-03-10", "2014-08-01");
        pipeline.give(judgement("K1", M2, "potential-a", 2, "2014-08-02"));
        passed("2014-08-02", "2014-12-01");
        assertThat(last("K1", M2).scores().get(1).on()).isEqualTo("2014-08-02");
        assertThat(last("K1", M2).scores().get(1).hasExpired()).isFalse();
    }

    private long judged(int number) {
        return pipeline.judged(0, number + 1).get(number).position();
    }

    private Long named(String customer, String method) {
        return last(customer, method).scores().get(1).judgement();
    }

    @Test
    void everybody_has_a_scorecard_of_metals_from_the_first_business_date_on() {
        pipeline.send("K1", customer("K1", "PROSPECT", null));
        pipeline.send("K2", order("K2", "2014-03-10", "1.00", "2014-03-10"));
        assertThat(last("K1", M4)).isNull();
        passed("2014-03-10", "2014-03-10");
        assertThat(last("K1", M4).everOrdered()).isFalse();
        assertThat(last("K1", M2)).isNull();
        pipeline.send("K3", customer("K3", "ACTIVE", "2014-03-11"));
        assertThat(last("K3", M4)).isNotNull();
        assertThat(last("K3", M2)).isNotNull();
        pipeline.send("K1", order("K1", "2014-03-11", "1.00", "2014-03-11"));
        assertThat(last("K1", M4).everOrdered()).isTrue();
    }

    @Test
    void the_wallet_replaces_the_judgement_of_growth() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        pipeline.give(judgement("K1", M3, "growth-potential", 3, "2014-03-10"));
        assertThat(last("K1", M3).scores()).extracting(Scored::score).containsExactly(1, 3);
        pipeline.send("K1", wallet("K1", "45000.00", "2014-03-10"));
        assertThat(last("K1", M3).scores()).extracting(Scored::score).containsExactly(1, 2);
        assertThat(last("K1", M3).scores().get(1).measure()).isEqualTo(new BigDecimal("25000.00"));
        pipeline.send("K1", order("K1", "2014-03-10", "0.01", "2014-03-10"));
        assertThat(last("K1", M3).scores()).extracting(Scored::score).containsExactly(1, 1);
    }

    @Test
    void a_late_order_makes_the_last_assessment_again_in_its_own_window() {
        pipeline.send("K1", order("K1", "2014-03-10", "9000.00", "2014-03-10"));
        passed("2014-03-10", "2014-04-15");
        pipeline.send("K1", order("K1", "2014-04-16", "500.00", "2014-04-16"));
        pipeline.send("K1", order("K1", "2014-04-10", "600.00", "2014-04-16"));
        assertThat(last("K1", M1).scores().getFirst().score()).isEqualTo(1);
        pipeline.send("K1", order("K1", "2014-03-20", "1000.00", "2014-04-16"));
        assertThat(last("K1", M1).scores().getFirst().score()).isEqualTo(2);
        assertThat(last("K1", M1).cause()).isEqualTo("LATE_ORDER");
        assertThat(last("K1", M1).asOf()).isEqualTo("2014-04-16");
        assertThat(last("K1", M1).scores().getFirst().on()).isEqualTo("2014-03-31");
        pipeline.send("K1", cancellation("K1", "2014-03-20", "1000.00", 1, "2014-04-17"));
        assertThat(last("K1", M1).scores().getFirst().score()).isEqualTo(1);
    }

    @Test
    void a_correction_of_a_method_that_waits_for_reviews_looks_back_and_then_at_today() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        passed("2014-03-10", "2014-04-09");
        pipeline.send("K1", order("K1", "2014-04-10", "90000.00", "2014-04-10"));
        int before = pipeline.cards("K1", M3).size();
        pipeline.send("K1", order("K1", "2014-03-11", "1.00", "2014-04-10"));
        assertThat(pipeline.cards("K1", M3)).hasSize(before);
        pipeline.send("K1", order("K1", "2014-03-11", "5000.00", "2014-04-10"));
        ScorecardUpdated again = pipeline.cards("K1", M3).get(before);
        assertThat(again.cause()).isEqualTo("LATE_ORDER");
        assertThat(again.scores().getFirst().score()).isEqualTo(2);
        assertThat(again.scores().getFirst().window().to()).isEqualTo("2014-03-31");
        assertThat(last("K1", M3).cause()).isEqualTo("ORDER");
        assertThat(last("K1", M3).scores().getFirst().score()).isEqualTo(3);
    }

    @Test
    void whoever_is_assessed_at_a_month_end_is_so_by_the_figures_of_that_day() {
        pipeline.send("K1", customer("K1", "ACTIVE", "2014-03-10"));
        pipeline.send("K1", order("K1", "2014-03-10", "100.00", "2014-03-10"));
        pipeline.send("K1", order("K1", "2014-03-20", "900.00", "2014-03-20"));
        assertThat(measured("K1", M3)).containsExactly("0.00");
        pipeline.restart();
        passed("2014-03-10", "2014-03-31");
        assertThat(measured("K1", M3)).containsExactly("0.00", "1000.00");
        assertThat(last("K1", M3).asOf()).isEqualTo("2014-03-31");
        assertThat(last("K1", M3).scores().getFirst().on()).isEqualTo("2014-03-31");
        assertThat(last("K1", M3).scores().getFirst().window().count()).isEqualTo(2);
        assertThat(last("K1", M4).asOf()).isEqualTo("2014-03-31");
        int cards = pipeline.events.size();
        passed("2014-04-01", "2014-04-30");
        assertThat(pipeline.events).hasSize(cards);
    }

    @Test
    void of_whom_there_is_nothing_to_measure_the_scorecard_is_not_told_again() {
        pipeline.send("K1", customer("K1", "PROSPECT", "2014-03-10"));
        pipeline.send("K2", order("K2", "2014-03-10", "1.00", "2014-03-10"));
        pipeline.send("K2", order("K2", "2014-03-10", "1.00", "2014-03-10"));
        passed("2014-03-10", "2014-03-31");
        assertThat(pipeline.cards("K1", M4)).hasSize(1);
        assertThat(pipeline.cards("K2", M4)).hasSize(2);
    }

    @Test
    void figures_that_nothing_has_moved_since_they_were_told_are_not_told_again() {
        pipeline.send("K1", order("K1", "2014-03-10", "100.00", "2014-03-10"));
        passed("2014-03-10", "2014-03-31");
        assertThat(measured("K1", M3)).containsExactly("100.00");
        assertThat(last("K1", M3).asOf()).isEqualTo("2014-03-10");
    }

    private List<String> measured(String customer, String method) {
        return pipeline.cards(customer, method).stream()
                .map(card -> card.scores().getFirst().measure().toPlainString())
                .toList();
    }

    @Test
    void a_cancelled_order_counts_for_nothing_also_for_ever_ordered() {
        pipeline.send("K1", customer("K1", "PROSPECT", "2014-03-10"));
        pipeline.send("K1", order("K1", "2014-03-10", "1.00", "2014-03-10"));
        assertThat(last("K1", M4).everOrdered()).isTrue();
        pipeline.send("K1", cancellation("K1", "2014-03-10", "1.00", 1, "2014-03-10"));
        assertThat(last("K1", M4).everOrdered()).isFalse();
        passed("2014-03-10", "2014-03-31");
        assertThat(last("K1", M5)).isNull();
    }

    @Test
    void a_removed_customer_is_forgotten_and_its_orders_count_for_nothing() {
        pipeline.send("K1", order("K1", "2014-03-10", "1000.00", "2014-03-10"));
        pipeline.send("K1", status("K1", "REMOVED", "2014-03-10"));
        int before = pipeline.events.size();
        pipeline.send("K1", order("K1", "2014-03-10", "1000000.00", "2014-03-10"));
        passed("2014-03-10", "2014-03-31");
        assertThat(pipeline.events).hasSize(before);
    }

    @Test
    void a_removed_customer_that_comes_back_is_measured_by_all_that_it_ever_bought() {
        pipeline.send("K1", order("K1", "2014-03-10", "1000.00", "2014-03-10"));
        pipeline.send("K1", status("K1", "REMOVED", "2014-03-10"));
        pipeline.send("K1", order("K1", "2014-03-10", "1000000.00", "2014-03-10"));
        pipeline.send("K1", cancellation("K1", "2014-03-10", "1.00", 0, "2014-03-10"));
        pipeline.send("K1", status("K1", "ACTIVE", "2014-03-10"));
        assertThat(last("K1", M2).scores().getFirst().score()).isEqualTo(2);
        assertThat(last("K1", M2).scores().getFirst().window().count()).isEqualTo(2);
        assertThat(last("K1", M2).scores().getFirst().window().sum()).isEqualTo(100_099_900);
    }

    @Test
    void an_order_dated_tomorrow_counts_tomorrow() {
        pipeline.send("K1", order("K1", "2014-03-10", "1.00", "2014-03-10"));
        pipeline.send("K1", order("K1", "2014-03-11", "100000.00", "2014-03-10"));
        assertThat(last("K1", M2).scores().getFirst().score()).isEqualTo(1);
        passed("2014-03-10", "2014-03-11");
        assertThat(last("K1", M2).scores().getFirst().score()).isEqualTo(2);
        assertThat(last("K1", M2).asOf()).isEqualTo("2014-03-11");
    }

    @Test
    void sums_beyond_a_long_change_nothing() {
        pipeline.send("K1", order("K1", "2014-03-10", "60000000000000000.00", "2014-03-10"));
        int before = pipeline.events.size();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> pipeline.send("K1", order("K1", "2014-03-11", "50000000000000000.00", "2014-03-11"))))
                .isInstanceOf(ArithmeticException.class);
        assertThat(pipeline.events).hasSize(before);
        passed("2014-03-11", "2014-03-31");
        assertThat(pipeline.parked).isEmpty();
        assertThat(last("K1", M1).scores().getFirst().measure()).isEqualTo(new BigDecimal("60000000000000000.00"));
    }
}
