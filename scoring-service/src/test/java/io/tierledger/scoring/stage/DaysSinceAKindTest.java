package io.tierledger.scoring.stage;

import static io.tierledger.scoring.stage.Given.eur;
import static io.tierledger.scoring.stage.Given.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.events.Scored;
import io.tierledger.scoring.methods.MethodDocuments;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days since the last order of a kind: of that kind alone, and they go on where nothing is ordered. */
class DaysSinceAKindTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private final Pipeline pipeline = byRepairs("0");

    private static Pipeline byRepairs(String margin) {
        Pipeline pipeline = new Pipeline();
        pipeline.give(new MethodPublished(method(margin), "NOW", null, "ann", "bo"));
        return pipeline;
    }

    private static Method method(String margin) {
        return MethodDocuments.yaml(
                """
                id: by-repairs
                version: 1
                name: {en: By repairs}
                source: ours
                places: ACTIVE
                criteria:
                  - id: repairs
                    name: {en: Repairs}
                    measure: KIND_RECENCY
                    orderKind: repair
                    refreshed: DAILY
                    judged: false
                    weight: 1
                    lowest: 1
                    highest: 2
                    bands: [{score: 2, upTo: 30}, {score: 1, above: 30}]
                    whenExpired: KEEP
                placing: {table: {keys: [repairs], cells: [{scores: [2], tier: A}, {scores: [1], tier: B}]}}
                changing: {promotion: AT_ONCE, demotion: AT_ONCE, oneStepDown: false, margin: 0}
                tiers: [{id: A, name: {en: A}}, {id: B, name: {en: B}}]
                programme: {}
                examples: [{scores: {repairs: 2}, tier: A}]
                """.replace("margin: 0", "margin: " + margin).getBytes(StandardCharsets.UTF_8));
    }

    private void ordered(String kind, LocalDate day) {
        pipeline.send("K1", order("K1", day, eur("10.00"), kind, day));
    }

    private ScorecardUpdated last() {
        return pipeline.last.get("K1:by-repairs");
    }

    private Scored scored() {
        return last().scores().getFirst();
    }

    @Test
    void the_score_falls_on_a_day_without_orders() {
        ordered("repair", FIRST);
        assertThat(scored().score()).isEqualTo(2);
        assertThat(scored().measure()).isEqualByComparingTo("0");
        pipeline.passUntil(FIRST, FIRST.plusDays(30));
        assertThat(scored().score()).isEqualTo(2);
        pipeline.pass(FIRST.plusDays(31));
        assertThat(scored().score()).isEqualTo(1);
        assertThat(scored().measure()).isEqualByComparingTo("31");
        assertThat(last().cause()).isEqualTo("TIME");
        assertThat(last().asOf()).isEqualTo(FIRST.plusDays(31));
    }

    @Test
    void an_order_of_another_kind_is_none() {
        ordered("goods", FIRST);
        assertThat(scored().measure()).isNull();
        assertThat(scored().score()).isEqualTo(1);
        assertThat(scored().hasBeenFilledIn()).isTrue();
        ordered("repair", FIRST.plusDays(1));
        assertThat(scored().score()).isEqualTo(2);
        ordered("goods", FIRST.plusDays(20));
        pipeline.passUntil(FIRST.plusDays(1), FIRST.plusDays(32));
        assertThat(scored().score()).isEqualTo(1);
        assertThat(scored().measure()).isEqualByComparingTo("31");
    }

    @Test
    void a_late_order_of_the_kind_makes_them_fewer() {
        ordered("repair", FIRST);
        pipeline.passUntil(FIRST, FIRST.plusDays(31));
        pipeline.send("K1", order("K1", FIRST.plusDays(25), eur("10.00"), "repair", FIRST.plusDays(32)));
        assertThat(scored().score()).isEqualTo(2);
        assertThat(scored().measure()).isEqualByComparingTo("7");
    }

    /** Only beyond the margin does a policy demote: the days on which it is passed count, as do those of the border. */
    @Test
    void a_border_widened_or_narrowed_by_the_margin_is_passed_on_its_day() {
        Pipeline widened = byRepairs("0.1");
        widened.send("K1", order("K1", FIRST, eur("10.00"), "repair", FIRST));
        widened.passUntil(FIRST, FIRST.plusDays(60));
        assertThat(widened.cards("K1", "by-repairs"))
                .extracting(card -> card.asOf().toEpochDay() - FIRST.toEpochDay())
                .containsExactly(0L, 27L, 28L, 31L, 33L, 34L);
    }
}
