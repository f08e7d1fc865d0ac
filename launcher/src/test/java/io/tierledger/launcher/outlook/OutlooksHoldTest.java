package io.tierledger.launcher.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.questions.Assumed;
import io.tierledger.contracts.questions.RehearsalAsked;
import io.tierledger.contracts.questions.Rehearsed.Course;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.tier.outlook.Outlook;
import io.tierledger.tier.outlook.Outlook.ChangeWords;
import io.tierledger.tier.outlook.Outlook.Goal;
import io.tierledger.tier.outlook.Outlook.Way;
import io.tierledger.tier.outlook.Outlooks;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import io.tierledger.tier.receipts.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an outlook proposes is done, for many random customers and under every preset: the tier follows. Less of it is tried: the tier
 * does not follow. And nothing about one criterion that is not proposed leads there either.
 */
class OutlooksHoldTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final int CUSTOMERS = 14;
    private static final int WORLDS = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value-potential",
                "abc-attention",
                "service-levels",
                "weighted-metals",
                "curry-pyramid",
                "pareto-abc"
            })
    void what_is_proposed_leads_to_the_tier_and_nothing_less_does(String method) {
        int ways = 0;
        int done = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            try (TwoStages stages = new TwoStages()) {
                Random random = new Random(seed);
                live(stages, random);
                for (int i = 0; i < CUSTOMERS; i++) {
                    ways += look(stages, "K" + i, method, random);
                }
                for (int i = random.nextInt(CUSTOMERS), was = done; done == was && i < CUSTOMERS; i++) {
                    done += doOne(stages, "K" + i, method, random);
                }
            }
        }
        assertThat(ways).isGreaterThan(15);
        if (!method.equals("service-levels") && !method.equals("weighted-metals")) {
            assertThat(done).isGreaterThan(WORLDS / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"value-potential", "abc-attention", "curry-pyramid", "pareto-abc"})
    void what_is_proposed_keeps_the_tier_and_nothing_less_does(String method) {
        int ways = 0;
        for (int seed = 100; seed < 100 + WORLDS; seed++) {
            try (TwoStages stages = new TwoStages()) {
                live(stages, new Random(seed));
                for (int i = 0; i < CUSTOMERS; i++) {
                    ways += keep(stages, "K" + i, Policy.of(stages.method(method)));
                }
            }
        }
        assertThat(ways).isGreaterThan(5);
    }

    private static int keep(TwoStages stages, String id, Policy policy) {
        LocalDate at = LocalDate.of(2027, 3, 31);
        if (stages.tierOf(id, policy.method().id()) == null) {
            return 0;
        }
        Outlook outlook = outlook(stages, id, policy, at);
        Goal goal = outlook.toKeep();
        boolean monthly = policy.changing().demotion() == Clock.MONTHLY;
        if (goal == null) {
            assertThat(outlook.losesOn()).isNull();
            return 0;
        }
        Seeing seeing = new Seeing(stages, id, policy, policy.rank(goal.tier()), at);
        assertThat(seeing.wins(List.of()))
                .as("%s loses %s without doing anything", id, goal.tier())
                .isEqualTo(outlook.keeps());
        for (Way way : goal.ways()) {
            assertThat(seeing.wins(assumed(policy, goal.by(), way)))
                    .as("%s %s", id, way.sentence())
                    .isTrue();
            for (int less = 0; monthly && less < way.changes().size(); less++) {
                assertThat(seeing.wins(lessened(policy, goal.by(), way, less)))
                        .as("%s less of %s in %s", id, less, way.sentence())
                        .isFalse();
            }
        }
        return goal.ways().size();
    }

    private static void live(TwoStages stages, Random random) {
        for (int i = 0; i < CUSTOMERS; i++) {
            String id = "K" + i;
            stages.send(
                    id,
                    new CustomerRegistered(
                            id, "ORGANISATION", "ACTIVE", null, null, null, null, null, null, null, BEGIN));
        }
        for (LocalDate day = BEGIN; day.isBefore(TODAY); day = day.plusDays(1)) {
            for (int n = random.nextInt(3); n > 0; n--) {
                happen(stages, "K" + random.nextInt(CUSTOMERS), day, random);
            }
            stages.pass(day);
        }
    }

    private static void happen(TwoStages stages, String id, LocalDate day, Random random) {
        String kind = List.of("placement", "vacancy", "").get(random.nextInt(3));
        switch (random.nextInt(8)) {
            case 0 ->
                stages.send(
                        id,
                        new WalletEstimated(
                                id,
                                Amount.ofMinor(random.nextInt(40_000_000), "EUR"),
                                null,
                                "name",
                                "customer/3",
                                null,
                                day));
            case 1 -> judge(stages, id, "value-potential", "potential", 1 + random.nextInt(3), day);
            case 2 -> judge(stages, id, "abc-attention", "potential-a", 1 + random.nextInt(2), day);
            case 3 ->
                judge(
                        stages,
                        id,
                        "weighted-metals",
                        List.of("cooperation", "reach-of-target-groups", "expected-vacancies")
                                .get(random.nextInt(3)),
                        1 + random.nextInt(5),
                        day);
            default ->
                order(stages, id, random.nextInt(1 + random.nextInt(12_000_000)), kind.isEmpty() ? null : kind, day);
        }
    }

    private static void judge(TwoStages stages, String id, String method, String criterion, int score, LocalDate on) {
        stages.judge(new CriterionJudged(id, method, criterion, score, null, null, on, Actor.NAME, null));
    }

    private static void order(TwoStages stages, String id, long minor, String kind, LocalDate on) {
        Amount amount = Amount.ofMinor(minor, "EUR");
        stages.send(id, new OrderPlaced("O", id, on, amount, null, amount, null, null, kind, null, false, on));
    }

    private static boolean isRanked(Policy policy) {
        return policy.method().criteria().getFirst().ranking() != null;
    }

    private static Outlook outlook(TwoStages stages, String id, Policy policy, LocalDate at) {
        Outlooks outlooks =
                new Outlooks(new InProcess(stages), stages.tierRehearsals(), (method, version) -> policy, "EUR");
        return outlooks.of(id, null, policy, TODAY, at, Language.EN);
    }

    private int look(TwoStages stages, String id, String method, Random random) {
        Policy policy = Policy.of(stages.method(method));
        if (stages.tierOf(id, method) == null) {
            return 0;
        }
        Outlook outlook = outlook(stages, id, policy, TODAY.plusDays(random.nextInt(400)));
        assertThat(outlook.tier()).isEqualTo(stages.tierOf(id, method));
        int ways = 0;
        for (Goal goal : outlook.toWin()) {
            assertThat(goal.comesByItself() && !goal.ways().isEmpty()).isFalse();
            if (goal.comesByItself()) {
                continue;
            }
            Seeing seeing = new Seeing(stages, id, policy, policy.rank(goal.tier()), goal.by());
            for (Way way : goal.ways()) {
                assertThat(seeing.wins(assumed(policy, goal.by(), way)))
                        .as("%s %s", id, way.sentence())
                        .isTrue();
                ways++;
                for (int less = 0; less < way.changes().size(); less++) {
                    assertThat(seeing.wins(lessened(policy, goal.by(), way, less)))
                            .as("%s less of %s in %s", id, less, way.sentence())
                            .isFalse();
                }
            }
            nothingElseWins(seeing, policy, goal);
        }
        return ways;
    }

    /** A single criterion that is not proposed alone does not lead there, whatever is tried. */
    private static void nothingElseWins(Seeing seeing, Policy policy, Goal goal) {
        for (Criterion c : policy.method().criteria()) {
            boolean proposed = goal.ways().stream()
                    .anyMatch(way -> way.changes().size() == 1
                            && way.changes().getFirst().criterion().equals(c.id()));
            for (List<Assumed> each : proposed ? List.<List<Assumed>>of() : attempts(policy, c, goal.by())) {
                assertThat(seeing.wins(each))
                        .as("%s %s for %s of %s", seeing.id, each, goal.tier(), c.id())
                        .isFalse();
            }
        }
    }

    private static List<List<Assumed>> attempts(Policy policy, Criterion c, LocalDate by) {
        List<List<Assumed>> attempts = new ArrayList<>();
        if (c.measure() == null) {
            for (int score = c.lowest(); score <= c.highest(); score++) {
                attempts.add(List.of(new Assumed(
                        by,
                        List.of(),
                        List.of(new Assumed.Judged(policy.method().id(), c.id(), score)),
                        null,
                        null)));
            }
        } else if (c.measure() == Measure.REVENUE) {
            for (long minor : new long[] {100_000, 1_000_000, 2_500_000, 10_000_000, 25_000_001, 1_000_000_000}) {
                attempts.add(List.of(
                        new Assumed(by, List.of(new Assumed.Order(minor, null, null, 1)), List.of(), null, null)));
            }
        } else if (c.measure() == Measure.ORDER_COUNT) {
            for (int count : new int[] {1, 3, 8, 40}) {
                attempts.add(List.of(new Assumed(
                        by, List.of(new Assumed.Order(0, null, c.orderKind(), count)), List.of(), null, null)));
            }
        }
        return attempts;
    }

    private static List<Assumed> assumed(Policy policy, LocalDate by, Way way) {
        return lessened(policy, by, way, -1);
    }

    /** With the smallest step less of one of the changes. */
    private static List<Assumed> lessened(Policy policy, LocalDate by, Way way, int less) {
        List<Assumed.Order> orders = new ArrayList<>();
        List<Assumed.Judged> judged = new ArrayList<>();
        Long wallet = null;
        for (int i = 0; i < way.changes().size(); i++) {
            ChangeWords change = way.changes().get(i);
            int off = i == less ? 1 : 0;
            switch (change.kind()) {
                case "JUDGEMENT" ->
                    judged.add(
                            new Assumed.Judged(policy.method().id(), change.criterion(), change.neededScore() - off));
                case "WALLET" -> wallet = minor(change.distance()) - off;
                default -> {
                    boolean money = change.unit().equals("MONEY");
                    long amount = money ? minor(change.distance()) - off : 0;
                    int count = money ? 1 : change.distance().intValueExact() - off;
                    orders.add(new Assumed.Order(amount, null, change.orderKind(), count));
                }
            }
        }
        return List.of(new Assumed(by, orders, judged, wallet == null ? null : RAISED + wallet, null));
    }

    /** Marks a wallet that is said as how much higher it is than the present one. */
    private static final long RAISED = 1L << 50;

    private static long minor(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    /** Tries something in both stages and sees the tier. */
    private static final class Seeing {
        private final TwoStages stages;
        private final String id;
        private final Policy policy;
        private final int rank;
        private final LocalDate by;

        Seeing(TwoStages stages, String id, Policy policy, int rank, LocalDate by) {
            this.stages = stages;
            this.id = id;
            this.policy = policy;
            this.rank = rank;
            this.by = by;
        }

        boolean wins(List<Assumed> assumed) {
            String method = policy.method().id();
            InProcess foresight = new InProcess(stages);
            Course quiet = ask(foresight, method, List.of());
            Course course = ask(
                    foresight,
                    method,
                    assumed.stream().map(a -> raised(a, quiet)).toList());
            if (policy.changing().promotion() == Clock.AT_REVIEW) {
                var card = course.seen().getFirst().card();
                return policy.rankOf(
                                new Scorecard(
                                        "",
                                        1,
                                        by,
                                        Contribution.of(card.contributions()),
                                        card.provisional(),
                                        card.everOrdered(),
                                        card.ranked(),
                                        card.cause(),
                                        card.input()),
                                Lean.STRICT)
                        <= rank;
            }
            var rehearsed = stages.tierRehearsals().run(id, method, course.published(), TODAY, by);
            return rehearsed.placement() instanceof Placed placed && policy.rank(placed.tier()) <= rank;
        }

        private Course ask(InProcess foresight, String method, List<Assumed> assumed) {
            return foresight
                    .foresee(new RehearsalAsked(id, method, by, List.of(by), List.of(assumed)))
                    .orElseThrow()
                    .courses()
                    .getFirst();
        }

        private static Assumed raised(Assumed a, Course quiet) {
            Long wallet = a.walletMinor();
            Long now = quiet.seen().getFirst().walletMinor();
            return wallet == null
                    ? a
                    : new Assumed(a.on(), a.orders(), a.judgements(), now + wallet - RAISED, a.paymentDays());
        }
    }

    /** The change is made, the days pass, and the tier is there: no rehearsal. */
    private static int doOne(TwoStages stages, String id, String method, Random random) {
        Policy policy = Policy.of(stages.method(method));
        if (stages.tierOf(id, method) == null) {
            return 0;
        }
        LocalDate at = TODAY.plusDays(20 + random.nextInt(isRanked(policy) ? 60 : 300));
        Outlook outlook = outlook(stages, id, policy, at);
        List<Goal> goals = outlook.toWin().stream()
                .filter(goal -> goal.takesEffect() != null && !goal.ways().isEmpty())
                .toList();
        if (goals.isEmpty()) {
            return 0;
        }
        Goal goal = goals.get(random.nextInt(goals.size()));
        Way way = goal.ways().get(random.nextInt(goal.ways().size()));
        for (LocalDate day = TODAY; !day.isAfter(goal.takesEffect()); day = day.plusDays(1)) {
            if (day.equals(goal.by())) {
                for (ChangeWords change : way.changes()) {
                    if (change.kind().equals("JUDGEMENT")) {
                        judge(stages, id, method, change.criterion(), change.neededScore(), day);
                    } else {
                        order(stages, id, minor(change.distance()), change.orderKind(), day);
                    }
                }
            }
            stages.pass(day);
        }
        assertThat(policy.rank(stages.tierOf(id, method)))
                .as("%s: %s", id, way.sentence())
                .isLessThanOrEqualTo(policy.rank(goal.tier()));
        return 1;
    }
}
