package io.tierledger.tier.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.Presets;
import io.tierledger.tier.placement.Scorecards;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stage looks only at customers to whom something happens, and may be stopped and restored at any moment; a naive model looks at
 * everybody every day. Both must move the same customers on the same days.
 */
class TheRulesOfChangeTest {
    private static final List<String> TIERS = List.of("A", "B", "C");

    static Stream<Changing> settings() {
        return Stream.of(
                changing(Clock.AT_ONCE, Clock.AT_ONCE, "P6M", "P6M", false),
                changing(Clock.AT_ONCE, Clock.AT_ONCE, "P3M", null, true),
                changing(Clock.AT_ONCE, Clock.AT_ONCE, null, "P5M", true),
                changing(Clock.AT_ONCE, Clock.AT_ONCE, null, null, false),
                changing(Clock.AT_ONCE, Clock.MONTHLY, "P2M", null, false),
                changing(Clock.MONTHLY, Clock.MONTHLY, null, null, false),
                changing(Clock.MONTHLY, Clock.MONTHLY, "P3M", "P6M", true));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void the_stage_moves_whom_the_naive_model_moves(Changing changing) {
        for (int seed = 1; seed <= 4; seed++) {
            compare(changing, seed);
        }
    }

    private static void compare(Changing changing, int seed) {
        Random random = new Random(seed);
        Method method = Presets.changing(Presets.method("abc-attention"), c -> changing);
        DrivenPartition stage = new DrivenPartition();
        NaiveMethod naive = new NaiveMethod(changing);
        stage.publish(method);
        LocalDate first = LocalDate.of(2011, 12, 20);
        for (int d = 0; d < 700; d++) {
            LocalDate day = first.plusDays(d);
            for (int events = random.nextInt(4); events > 0; events--) {
                happen(random, method, stage, naive, day);
            }
            stage.day(day);
            naive.endOfDay(day);
            if (random.nextInt(40) == 0) {
                stage.restart();
            }
        }
        List<String> ours = new ArrayList<>(sorted(moves(stage.events)));
        List<String> theirs = new ArrayList<>(sorted(naive.moves));
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            assertThat(ours.get(i)).as("%s seed %d", changing, seed).isEqualTo(theirs.get(i));
        }
        assertThat(ours).hasSameSizeAs(theirs);
        assertThat(naive.moves.size()).isGreaterThan(60);
    }

    private static void happen(Random random, Method method, DrivenPartition stage, NaiveMethod naive, LocalDate day) {
        String customer = "K" + random.nextInt(30);
        if (random.nextInt(12) == 0) {
            boolean active = random.nextInt(4) != 0;
            if (naive.of(customer).active != active) {
                stage.status(customer, active ? "ACTIVE" : "INSOLVENT", day);
                naive.status(customer, active, day);
            }
            return;
        }
        int tier = random.nextInt(3);
        Integer before = naive.of(customer).score;
        if (before == null || before != tier) {
            stage.scored(scorecard(method, customer, tier, day));
            if (!naive.of(customer).told) {
                naive.of(customer).active = true;
            }
            naive.scored(customer, tier, day);
        }
    }

    /** Purchases and potential that make A, B or C; whoever is scored has ordered, and is active unless somebody said otherwise. */
    static ScorecardUpdated scorecard(Method method, String customer, int tier, LocalDate day) {
        List<Criterion> criteria = method.criteria();
        Map<String, Integer> scores =
                Map.of(criteria.get(0).id(), tier == 0 ? 2 : 1, criteria.get(1).id(), tier == 1 ? 2 : 1);
        Map<String, String> measures = Map.of(criteria.get(0).id(), "1234.56");
        return Scorecards.updated(method, customer, day, scores, measures, true, "ORDER");
    }

    private static List<String> moves(List<PlacementEvent> events) {
        return events.stream()
                .map(event -> event.change().asOf() + " " + event.change().customerId() + " "
                        + switch (event) {
                            case PlacementEvent.TierAssigned e -> "in " + TIERS.indexOf(e.to());
                            case PlacementEvent.TierPromoted e ->
                                TIERS.indexOf(e.from()) + " up " + TIERS.indexOf(e.to());
                            case PlacementEvent.TierDemoted e ->
                                TIERS.indexOf(e.from()) + " down " + TIERS.indexOf(e.to());
                            case PlacementEvent.TierWithdrawn e -> TIERS.indexOf(e.from()) + " out";
                            case PlacementEvent.TierRetained e -> "kept";
                            case PlacementEvent.OverrideTaken e -> "by hand";
                            case PlacementEvent.OverrideReleased e -> "released";
                            case PlacementEvent.UnderneathMoved e -> "underneath";
                            case PlacementEvent.OverrideReviewed e -> "exception";
                        })
                .toList();
    }

    private static List<String> sorted(List<String> moves) {
        return moves.stream().sorted().toList();
    }

    private static Changing changing(Clock promotion, Clock demotion, String after, String stay, boolean oneStep) {
        return new Changing(promotion, demotion, after, stay, oneStep, BigDecimal.ZERO, null);
    }
}
