package io.tierledger.scoring.rehearsing;

import static io.tierledger.scoring.stage.Given.customer;
import static io.tierledger.scoring.stage.Given.judgement;
import static io.tierledger.scoring.stage.Given.order;
import static io.tierledger.scoring.stage.Given.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.questions.Assumed;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.TodaysRankings;
import io.tierledger.scoring.rehearsing.Rehearsals.Course;
import io.tierledger.scoring.rehearsing.Rehearsals.Seen;
import io.tierledger.scoring.rehearsing.Rehearsals.Told;
import io.tierledger.scoring.stage.Given;
import io.tierledger.scoring.stage.Pipeline;
import io.tierledger.scoring.stage.ScoringProcess;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is rehearsed is what then happens, and leaves no trace. */
class RehearsalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate UNTIL = LocalDate.of(2027, 4, 2);
    private Pipeline stage = Pipeline.withPresets();

    private Rehearsals rehearsals() {
        OpenPartitions<Asked> open = stage.open();
        return new Rehearsals(stage::publication, open, new TodaysRankings(open), "EUR");
    }

    private void live(String id, Random random) {
        stage.send(id, customer(id, "ACTIVE", "2025-01-01"));
        for (int i = random.nextInt(6); i >= 0; i--) {
            LocalDate day = TODAY.minusDays(random.nextInt(420));
            String kind = List.of("placement", "vacancy", "").get(random.nextInt(3));
            stage.send(
                    id, order(id, day, Given.eur(random.nextInt(90_000) + ".00"), kind.isEmpty() ? null : kind, TODAY));
        }
        if (random.nextBoolean()) {
            stage.send(id, wallet(id, random.nextInt(300_000) + ".00", TODAY.toString()));
        }
        if (random.nextBoolean()) {
            stage.give(judgement(id, "value-potential", "potential", 1 + random.nextInt(3), "2026-01-20"));
            stage.give(judgement(id, "abc-attention", "potential-a", 1 + random.nextInt(2), "2026-02-20"));
        }
    }

    private static List<Assumed> something(Random random) {
        LocalDate on = TODAY.plusDays(random.nextInt(120));
        return List.of(new Assumed(
                on,
                List.of(new Assumed.Order(
                        random.nextInt(20_000_000),
                        null,
                        random.nextBoolean() ? "placement" : null,
                        1 + random.nextInt(4))),
                List.of(new Assumed.Judged("value-potential", "potential", 1 + random.nextInt(3))),
                random.nextBoolean() ? (long) random.nextInt(40_000_000) : null,
                null));
    }

    private void happen(String id, Assumed assumed) {
        for (Assumed.Order order : assumed.orders()) {
            for (int i = 0; i < order.count(); i++) {
                stage.send(
                        id,
                        order(
                                id,
                                assumed.on(),
                                Amount.ofMinor(i == 0 ? order.amountMinor() : 0, "EUR"),
                                order.kind(),
                                assumed.on()));
            }
        }
        if (assumed.walletMinor() != null) {
            stage.send(
                    id,
                    wallet(
                            id,
                            Amount.ofMinor(assumed.walletMinor(), "EUR").amount(),
                            assumed.on().toString()));
        }
        assumed.judgements()
                .forEach(j -> stage.give(judgement(
                        id, j.method(), j.criterion(), j.score(), assumed.on().toString())));
    }

    @Test
    void what_is_rehearsed_then_happens_for_every_method_that_does_not_rank() {
        for (int seed = 0; seed < 40; seed++) {
            stage = Pipeline.withPresets();
            rehearseAndLive(new Random(seed));
        }
    }

    private void rehearseAndLive(Random random) {
        live("K1", random);
        List<Assumed> case1 = something(random);
        Map<String, Course> foreseen = new TreeMap<>();
        Presets.all().stream()
                .filter(m -> m.criteria().getFirst().ranking() == null)
                .forEach(m -> foreseen.put(
                        m.id(),
                        rehearsals()
                                .rehearse("K1", m.id(), UNTIL, List.of(), List.of(case1))
                                .orElseThrow()
                                .courses()
                                .getFirst()));
        stage.events.clear();
        for (LocalDate day = TODAY; !day.isAfter(UNTIL); day = day.plusDays(1)) {
            if (day.equals(case1.getFirst().on())) {
                happen("K1", case1.getFirst());
            }
            stage.pass(day);
        }
        foreseen.forEach((method, course) -> assertThat(
                        course.published().stream().map(RehearsalTest::said).toList())
                .as(method)
                .isEqualTo(stage.cards("K1", method).stream()
                        .map(RehearsalTest::said)
                        .toList()));
        assertThat(foreseen.values().stream()
                        .mapToInt(c -> c.published().size())
                        .sum())
                .isPositive();
    }

    /** All that a policy looks at; positions in other stores are not foreseen. */
    private static String said(ScorecardUpdated card) {
        return card.asOf() + " " + card.everOrdered() + " " + card.ranked()
                + card.scores().stream()
                        .map(s -> s.score() + "/" + s.measure() + "/" + s.provisional() + "/" + s.stale())
                        .toList();
    }

    @Test
    void a_ranking_is_rehearsed_among_the_others_as_they_stand_today() {
        LocalDate end = LocalDate.of(2026, 3, 31);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            live("K" + i, random);
        }
        stage.passUntil(TODAY, end.minusDays(1));
        Map<String, Course> foreseen = new TreeMap<>();
        Assumed better = new Assumed(end, List.of(new Assumed.Order(9_000_000, null, null, 1)), List.of(), null, null);
        for (String method : List.of("curry-pyramid", "pareto-abc")) {
            Told told = rehearsals()
                    .rehearse("K7", method, end, List.of(end), List.of(List.of(better)))
                    .orElseThrow();
            foreseen.put(method, told.courses().getFirst());
        }
        stage.events.clear();
        happen("K7", better);
        stage.pass(end);
        foreseen.forEach((method, course) -> {
            assertThat(course.published().stream().map(RehearsalTest::said))
                    .containsExactlyElementsOf(stage.cards("K7", method).stream()
                            .map(RehearsalTest::said)
                            .toList())
                    .isNotEmpty();
            Seen seen = course.seen().getFirst();
            assertThat(said(seen.card())).isEqualTo(said(course.published().getLast()));
            assertThat(seen.needs().get("contribution")).isNotEmpty();
        });
    }

    @Test
    void a_rehearsal_leaves_no_trace() {
        live("K1", new Random(3));
        for (ScoringProcess process : stage.processes) {
            process.takeChanged();
        }
        stage.events.clear();
        var told = rehearsals()
                .rehearse(
                        "K1",
                        "abc-attention",
                        UNTIL,
                        List.of(TODAY, UNTIL),
                        List.of(List.of(), something(new Random(4))));
        assertThat(told.orElseThrow().courses()).hasSize(2);
        assertThat(told.orElseThrow().courses().getFirst().seen()).hasSize(2);
        assertThat(told.orElseThrow().businessDate()).isEqualTo(TODAY);
        assertThat(stage.events).isEmpty();
        assertThat(stage.processes[Partitions.of("K1")].takeChanged()).containsOnlyKeys("");
        assertThat(rehearsals().rehearse("nobody", "abc-attention", UNTIL, List.of(), List.of()))
                .isEmpty();
        assertThat(rehearsals().rehearse("K1", "no-such", UNTIL, List.of(), List.of()))
                .isEmpty();
    }
}
