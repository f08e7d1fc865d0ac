package io.tierledger.launcher.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Criterion.Band;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.method.Measure.Lever;
import io.tierledger.contracts.method.Measure.Part;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import io.tierledger.contracts.questions.Assumed;
import io.tierledger.contracts.questions.RehearsalAsked;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.tier.outlook.Outlook;
import io.tierledger.tier.outlook.Outlook.ChangeWords;
import io.tierledger.tier.outlook.Outlook.Goal;
import io.tierledger.tier.outlook.Outlook.Way;
import io.tierledger.tier.outlook.Outlooks;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.receipts.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each measure there is, of all orders and of one kind: what the outlook says that would be measured is what scoring then measures, the
 * change that it proposes gives the score, and the smallest step less does not.
 */
class EveryMeasureTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate AT = LocalDate.of(2026, 6, 3);
    private static final int CUSTOMERS = 12;
    private static final String METHOD = "by-one-measure";
    private static final List<String> KINDS = List.of("repair", "goods");

    static Stream<Arguments> measures() {
        return Stream.of(Measure.values())
                .flatMap(measure -> Stream.of(null, "repair")
                        .filter(kind -> kind != null || !measure.needs(Part.ORDER_KIND))
                        .map(kind -> Arguments.of(measure, kind)));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void what_an_outlook_says_of_it_is_what_scoring_measures(Measure measure, @Nullable String kind) {
        Method method = method(measure, measure.countsOrders() ? kind : null);
        int ways = 0;
        for (int seed = 0; seed < 3; seed++) {
            try (TwoStages stages = new TwoStages()) {
                live(stages, method, new Random(seed));
                for (int i = 0; i < CUSTOMERS; i++) {
                    ways += look(stages, "K" + i, method);
                }
            }
        }
        assertThat(ways).isGreaterThan(5);
    }

    private static int look(TwoStages stages, String id, Method method) {
        Policy policy = Policy.of(method);
        Outlook outlook = new Outlooks(
                        new InProcess(stages), stages.tierRehearsals(), (known, version) -> policy, "EUR")
                .of(id, null, policy, TODAY, AT, Language.EN);
        assertThat(outlook.tier()).isEqualTo(stages.tierOf(id, METHOD));
        int ways = 0;
        for (Goal goal : outlook.toWin()) {
            for (Way way : goal.ways()) {
                assertThat(way.changes()).hasSize(1);
                ChangeWords change = way.changes().getFirst();
                Contribution then = scored(stages, id, assumed(stages, id, method, change, goal.by(), 0));
                assertThat(then.score()).as("%s: %s", id, way.sentence()).isGreaterThanOrEqualTo(change.neededScore());
                assertThat(then.measure())
                        .as("%s: %s", id, way.sentence())
                        .isEqualByComparingTo(rounded(change.needed(), then.measure()));
                Contribution less = scored(stages, id, assumed(stages, id, method, change, goal.by(), 1));
                assertThat(less.score())
                        .as("less than %s: %s", id, way.sentence())
                        .isLessThan(change.neededScore());
                ways++;
            }
        }
        return ways;
    }

    private static BigDecimal rounded(BigDecimal needed, BigDecimal like) {
        return needed.setScale(like.scale(), RoundingMode.HALF_EVEN);
    }

    private static Contribution scored(TwoStages stages, String id, Assumed assumed) {
        return new InProcess(stages)
                .foresee(new RehearsalAsked(id, METHOD, assumed.on(), List.of(assumed.on()), List.of(List.of(assumed))))
                .orElseThrow()
                .courses()
                .getFirst()
                .seen()
                .getFirst()
                .card()
                .contributions()
                .getFirst();
    }

    /** What a change says, or a step less of it. */
    private static Assumed assumed(
            TwoStages stages, String id, Method method, ChangeWords change, LocalDate on, int less) {
        Lever lever = method.criteria().getFirst().measure().lever();
        List<Assumed.Order> orders = new ArrayList<>();
        switch (lever) {
            case AMOUNT, ONE_AMOUNT, PROFIT ->
                orders.add(new Assumed.Order(
                        minor(change.distance()) - less, lever == Lever.PROFIT ? 0L : null, change.orderKind(), 1));
            case ORDERS ->
                orders.add(new Assumed.Order(
                        0, null, change.orderKind(), change.distance().intValueExact() - less));
            case ESTIMATE, PAYMENT -> {}
        }
        Long estimate = lever == Lever.ESTIMATE
                ? Long.valueOf(estimate(stages, id, on) + minor(change.distance()) - less)
                : null;
        Integer days = lever == Lever.PAYMENT
                ? Integer.valueOf(change.needed().intValueExact()
                        + less * change.measure().compareTo(change.needed()))
                : null;
        return new Assumed(on, orders, List.of(), estimate, days);
    }

    private static long estimate(TwoStages stages, String id, LocalDate on) {
        return new InProcess(stages)
                .foresee(new RehearsalAsked(id, METHOD, on, List.of(on), List.of(List.of())))
                .orElseThrow()
                .courses()
                .getFirst()
                .seen()
                .getFirst()
                .walletMinor();
    }

    private static long minor(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    private static void live(TwoStages stages, Method method, Random random) {
        for (int i = 0; i < CUSTOMERS; i++) {
            String id = "K" + i;
            stages.send(
                    id,
                    new CustomerRegistered(
                            id,
                            "ORGANISATION",
                            "ACTIVE",
                            null,
                            null,
                            null,
                            null,
                            null,
                            random.nextInt(90),
                            null,
                            BEGIN));
        }
        stages.publish(method);
        for (LocalDate day = BEGIN; day.isBefore(TODAY); day = day.plusDays(1)) {
            if (random.nextInt(2) == 0) {
                happen(stages, "K" + random.nextInt(CUSTOMERS), day, random);
            }
            stages.pass(day);
        }
    }

    private static void happen(TwoStages stages, String id, LocalDate day, Random random) {
        if (random.nextInt(5) == 0) {
            Amount estimate = Amount.ofMinor(random.nextInt(20_000_000), "EUR");
            stages.send(id, new WalletEstimated(id, estimate, null, "name", "customer/3", null, day));
            return;
        }
        Amount amount = Amount.ofMinor(random.nextInt(4_000_000), "EUR");
        Amount cost = random.nextBoolean() ? Amount.ofMinor(random.nextInt(2_000_000), "EUR") : null;
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        stages.send(id, new OrderPlaced("O", id, day, amount, null, amount, cost, null, kind, null, false, day));
    }

    private static Method method(Measure measure, @Nullable String kind) {
        Criterion criterion = new Criterion(
                "the-one",
                Map.of("en", "The one"),
                measure,
                kind,
                "P2M",
                Criterion.Refreshed.DAILY,
                false,
                1,
                1,
                3,
                bands(measure),
                null,
                null,
                Criterion.WhenExpired.KEEP,
                measure.isOfAnEstimate() ? new BigDecimal("0.35") : null,
                Map.of());
        return new Method(
                METHOD,
                1,
                Map.of("en", "By one measure"),
                "ours",
                Method.Places.ACTIVE,
                List.of(criterion),
                new Placing(
                        new Placing.Table(
                                List.of("the-one"),
                                List.of(
                                        new Placing.Table.Cell(List.of(3), "A"),
                                        new Placing.Table.Cell(List.of(2), "B"),
                                        new Placing.Table.Cell(List.of(1), "C"))),
                        null,
                        null),
                new Changing(Changing.Clock.AT_ONCE, Changing.Clock.AT_ONCE, null, null, false, BigDecimal.ZERO, null),
                Stream.of("A", "B", "C")
                        .map(tier -> new Method.TierWords(tier, Map.of("en", tier), Map.of()))
                        .toList(),
                Map.of(),
                List.of());
    }

    /** The better score is more of it, except where it is counted in days. */
    private static List<Band> bands(Measure measure) {
        BigDecimal one = new BigDecimal(
                switch (measure.unit()) {
                    case MONEY -> "15000.01";
                    case ORDERS -> "3";
                    case RATIO -> "1.2";
                    case DAYS -> "14";
                });
        BigDecimal two = new BigDecimal(
                switch (measure.unit()) {
                    case MONEY -> "45000";
                    case ORDERS -> "6";
                    case RATIO -> "2.75";
                    case DAYS -> "40";
                });
        boolean rises = measure.unit() != Measure.Unit.DAYS;
        return List.of(
                new Band(rises ? 1 : 3, null, null, one, null),
                new Band(2, one, null, null, two),
                new Band(rises ? 3 : 1, null, two, null, null));
    }
}
