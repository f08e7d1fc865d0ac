package io.tierledger.scoring.simulating;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.simulating.Frames.Card;
import io.tierledger.scoring.stage.Given;
import io.tierledger.scoring.stage.Pipeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looked back on, late orders and cancellations count as if a fresh stage had been given what was known, each order on its own day. */
class LookingBackWithHindsightTest {
    @Test
    void everybody_is_scored_as_a_fresh_stage_would_that_was_told_in_time() {
        for (long seed = 1; seed <= 3; seed++) {
            LateLife life = new LateLife(seed);
            long known = seed == 1 ? Long.MAX_VALUE : life.real.sequence() * 3 / 4;
            LocalDate asOf = LateLife.FIRST.plusDays(200 + 20 * seed);
            Pipeline fresh = life.fresh(known, asOf);
            int otherwise = 0;
            for (Method method : Presets.all()) {
                Frames told = Frames.lookingBack(life.real, method, asOf, life.hindsight(known, asOf, null));
                for (int i = 0; i < LateLife.CUSTOMERS; i++) {
                    List<Card> would = Frames.published(fresh, "K" + i, method.id());
                    assertThat(Frames.lastOfEachDay(told.published.getOrDefault("K" + i, List.of()), method.id()))
                            .as("%s K%s seed %s", method.id(), i, seed)
                            .isEqualTo(would);
                    List<Card> was = Frames.published(life.real, "K" + i, method.id()).stream()
                            .filter(card -> !card.day().isAfter(asOf))
                            .toList();
                    otherwise += was.equals(would) ? 0 : 1;
                }
            }
            assertThat(otherwise).as("seed %s: late orders that matter", seed).isGreaterThan(20);
        }
    }

    @Test
    void a_few_are_scored_as_they_are_among_all() {
        LateLife life = new LateLife(9);
        LocalDate asOf = LateLife.FIRST.plusDays(300);
        List<String> asked = List.of("K3", "nobody", "K11");
        for (Method method : Presets.all()) {
            Frames all = Frames.lookingBack(life.real, method, asOf, life.hindsight(Long.MAX_VALUE, asOf, null));
            Frames few = Frames.lookingBack(life.real, method, asOf, life.hindsight(Long.MAX_VALUE, asOf, asked));
            assertThat(few.published.keySet()).isSubsetOf("K3", "K11");
            for (String id : List.of("K3", "K11")) {
                assertThat(few.published.get(id)).as(method.id() + id).isEqualTo(all.published.get(id));
            }
        }
    }

    @Test
    void nobody_has_a_past_before_it_was_known() {
        Pipeline pipeline = Pipeline.withPresets();
        pipeline.send("K0", Given.order("K0", "2026-01-15", "1.00", "2026-01-15"));
        pipeline.passUntil(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-03-09"));
        for (String status : List.of("ACTIVE", "PROSPECT", "INSOLVENT")) {
            pipeline.send(status, Given.customer(status, status, "2026-03-10"));
            pipeline.send(status, Given.order(status, "2026-02-03", "120000.00", "2026-03-10"));
        }
        pipeline.send("TODAY", Given.customer("TODAY", "ACTIVE", "2026-03-10"));
        pipeline.send("TODAY", Given.order("TODAY", "2026-03-10", "120000.00", "2026-03-10"));
        pipeline.send("NOTHING", Given.customer("NOTHING", "ACTIVE", "2026-03-10"));
        pipeline.passUntil(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-04-09"));
        Hindsight hindsight = Hindsight.of(null, Instant.EPOCH, List.of());
        for (Method method : Presets.all()) {
            Frames told = Frames.lookingBack(pipeline, method, LocalDate.parse("2026-04-09"), hindsight);
            boolean atMonthEnds = method.criteria().stream()
                    .anyMatch(c -> c.ranking() != null || c.refreshed() == Criterion.Refreshed.MONTHLY);
            for (String late : List.of("ACTIVE", "PROSPECT", "INSOLVENT")) {
                assertThat(told.published.get(late).getFirst().day())
                        .as("%s %s", method.id(), late)
                        .isEqualTo(atMonthEnds ? "2026-02-28" : "2026-02-03");
            }
            assertThat(told.published.get("TODAY").getFirst().day())
                    .as(method.id())
                    .isEqualTo(atMonthEnds ? "2026-03-31" : "2026-03-10");
            for (Card card : told.published.getOrDefault("NOTHING", List.of())) {
                assertThat(card.day()).as(method.id()).isAfterOrEqualTo("2026-03-10");
            }
        }
    }

    @Test
    void who_was_removed_since_had_a_past() {
        Pipeline pipeline = new Pipeline();
        Method method = Presets.all().stream()
                .filter(m -> m.id().equals("abc-attention"))
                .findFirst()
                .orElseThrow();
        pipeline.give(new MethodPublished(method, "NOW", null, "ann", "bo"));
        pipeline.send("K1", Given.customer("K1", "ACTIVE", null));
        pipeline.send("K1", Given.order("K1", "2026-03-01", "120000.00", "2026-03-01"));
        pipeline.passUntil(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-09"));
        pipeline.send("K1", Given.status("K1", "REMOVED", "2026-03-10"));
        Frames told = Frames.lookingBack(
                pipeline, method, LocalDate.parse("2026-03-05"), Hindsight.of(List.of("K1"), Instant.EPOCH, List.of()));
        assertThat(told.published.get("K1")).hasSize(1);
    }
}
