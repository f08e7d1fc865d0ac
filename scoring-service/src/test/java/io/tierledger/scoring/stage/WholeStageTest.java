package io.tierledger.scoring.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Amount;
import io.tierledger.scoring.scorecards.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random orders through twelve partitions against a recomputation that looks at every order every time. */
class WholeStageTest {
    private static final LocalDate FIRST = LocalDate.parse("2012-01-17");
    private static final int DAYS = 800;

    private record Order(String customer, LocalDate day, long amount, String kind) {}

    private static final class Naive {
        private final List<Order> orders = new ArrayList<>();

        Map<String, Long> sums(LocalDate end, int months, String kind, boolean count) {
            Map<String, Long> sums = new HashMap<>();
            for (Order order : orders) {
                if (order.day().isAfter(end.minusMonths(months))
                        && !order.day().isAfter(end)
                        && (kind == null || kind.equals(order.kind()))) {
                    sums.merge(order.customer(), count ? 1 : order.amount(), Long::sum);
                }
            }
            return sums;
        }
    }

    private static int band(long value, long... borders) {
        int band = 1;
        for (long border : borders) {
            band += value >= border ? 1 : 0;
        }
        return band;
    }

    private static void run(long seed, Pipeline pipeline, boolean restarts, Naive naive) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String id = "K" + i;
            pipeline.send(id, Given.customer(id, "PROSPECT", null));
        }
        for (int d = 0; d < DAYS; d++) {
            LocalDate day = FIRST.plusDays(d);
            for (int n = d == 0 ? 1 : random.nextInt(4); n > 0; n--) {
                int who = (int) (Math.abs(random.nextGaussian()) * 25) % 60;
                long amount = (long) Math.exp(random.nextDouble() * 14) + 1;
                String kind = new String[] {null, "placement", "vacancy", "other"}[random.nextInt(4)];
                LocalDate placed = random.nextInt(10) == 0 && d > 0 ? day.minusDays(random.nextInt(500)) : day;
                Order order = new Order("K" + who, placed, amount, kind);
                naive.orders.add(order);
                pipeline.send(
                        order.customer(),
                        Given.order(order.customer(), placed, Amount.ofMinor(amount, "EUR"), kind, day));
            }
            if (random.nextInt(15) == 0) {
                String id = "K" + random.nextInt(60);
                pipeline.give(Given.judgement(
                        id,
                        "value-potential",
                        "potential",
                        1 + random.nextInt(3),
                        day.plusDays(random.nextInt(20) - 10).toString()));
            }
            pipeline.pass(day);
            if (restarts && random.nextInt(20) == 0) {
                pipeline.restart();
            } else if (!restarts) {
                random.nextInt(20);
            }
            check(pipeline, naive, day);
        }
    }

    private static void check(Pipeline pipeline, Naive naive, LocalDate day) {
        Map<String, Long> revenue = naive.sums(day, 12, null, false);
        Map<String, Long> placements = naive.sums(day, 24, "placement", true);
        for (int i = 0; i < 60; i++) {
            String id = "K" + i;
            var purchases = pipeline.last.get(id + ":abc-attention");
            if (purchases != null) {
                assertThat(purchases.scores().getFirst().score())
                        .as(id + " on " + day)
                        .isEqualTo(band(revenue.getOrDefault(id, 0L), 10_000_000));
            }
            var metals = pipeline.last.get(id + ":weighted-metals");
            assertThat(metals.scores().getFirst().score())
                    .isEqualTo(band(placements.getOrDefault(id, 0L), 1, 3, 8, 20));
            var value = pipeline.last.get(id + ":value-potential");
            if (When.isMonthEnd(day) && purchases != null) {
                assertThat(value.scores().getFirst().score())
                        .isEqualTo(band(revenue.getOrDefault(id, 0L), 1_000_000, 25_000_001));
            }
        }
        if (When.isMonthEnd(day)) {
            checkRanks(pipeline, revenue, day);
        }
    }

    private static void checkRanks(Pipeline pipeline, Map<String, Long> revenue, LocalDate day) {
        List<String> ranked = new ArrayList<>(revenue.keySet());
        ranked.sort(Comparator.comparing((String id) -> -revenue.get(id)).thenComparing(id -> id));
        long total = revenue.values().stream().mapToLong(Long::longValue).sum();
        long soFar = 0;
        int n = ranked.size();
        for (int i = 0; i < n; i++) {
            String id = ranked.get(i);
            int curry = i < ceil(n, 1) ? 5 : i < ceil(n, 5) ? 4 : i < ceil(n, 20) ? 3 : 2;
            int pareto = soFar * 100 < 80 * total ? 3 : soFar * 100 < 95 * total ? 2 : 1;
            assertThat(pipeline.last
                            .get(id + ":curry-pyramid")
                            .scores()
                            .getFirst()
                            .score())
                    .as(id + " " + day)
                    .isEqualTo(curry);
            assertThat(pipeline.last.get(id + ":pareto-abc").scores().getFirst().score())
                    .as(id + " " + day)
                    .isEqualTo(pareto);
            soFar += revenue.get(id);
        }
        pipeline.last.forEach((key, card) -> {
            if (card.method().equals("curry-pyramid") && !revenue.containsKey(card.customerId())) {
                assertThat(card.scores().getFirst().score()).isEqualTo(1);
            }
        });
    }

    private static int ceil(int n, int percent) {
        return (n * percent + 99) / 100;
    }

    @Test
    void scores_and_ranks_equal_a_naive_recomputation_every_day() {
        for (long seed = 1; seed <= 5; seed++) {
            Pipeline pipeline = Pipeline.withPresets();
            run(seed, pipeline, false, new Naive());
            assertThat(pipeline.parked).isEmpty();
        }
    }

    @Test
    void restarting_at_any_day_changes_no_event() {
        for (long seed = 1; seed <= 5; seed++) {
            Pipeline whole = Pipeline.withPresets();
            run(seed, whole, false, new Naive());
            Pipeline restarted = Pipeline.withPresets();
            run(seed, restarted, true, new Naive());
            assertThat(restarted.events).isEqualTo(whole.events);
        }
    }
}
