package io.tierledger.launcher.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.tier.placement.PlacementEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two lives that differ in late orders alone: where these can move nobody, the same moves are made on the same days, and where they are
 * taken back the customer stands again where it would have stood. Orders, judgements (also for earlier days), estimates and statuses go
 * on in between.
 */
class OnlyTheCorrectionMovesTest {
    private static final List<String> LOOKING_BACK = List.of("value-potential", "service-levels", "weighted-metals");
    private static final LocalDate BEGIN = LocalDate.of(2025, 11, 20);
    private static final int DAYS = 270;
    private static final int CUSTOMERS = 8;

    /** An order that came late, to be taken back on a day. */
    private record Late(String customer, LocalDate day, long minor, String kind, LocalDate until) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void late_orders_too_small_to_matter_move_nobody(int seed) {
        try (TwoStages without = new TwoStages();
                TwoStages with = new TwoStages()) {
            Life one = new Life(without, seed);
            Life other = new Life(with, seed);
            Random late = new Random(seed + 100L);
            for (LocalDate day = BEGIN; day.isBefore(BEGIN.plusDays(DAYS)); day = day.plusDays(1)) {
                one.live(day);
                other.live(day);
                if (late.nextInt(3) == 0) {
                    other.late("K" + late.nextInt(CUSTOMERS), day.minusDays(1 + late.nextInt(150)), 1, "goods", day);
                }
                without.pass(day);
                with.pass(day);
            }
            assertThat(moves(with)).isEqualTo(moves(without));
            assertThat(moves(with)).hasSizeGreaterThan(60);
        }
    }

    private static List<String> moves(TwoStages stages) {
        return stages.decided.stream()
                .map(PlacementEvent::change)
                .filter(change -> LOOKING_BACK.contains(change.method()))
                .map(change -> change.asOf() + " " + change.id() + " " + change.cause() + " "
                        + stages.decided.stream()
                                .filter(e -> e.change().equals(change))
                                .map(e -> e.getClass().getSimpleName())
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_late_order_that_is_taken_back_leaves_the_customer_where_it_would_have_stood(int seed) {
        try (TwoStages without = new TwoStages();
                TwoStages with = new TwoStages()) {
            Life one = new Life(without, seed);
            Life other = new Life(with, seed);
            Random random = new Random(seed + 100L);
            List<Late> open = new ArrayList<>();
            int moved = 0;
            for (LocalDate day = BEGIN; day.isBefore(BEGIN.plusDays(DAYS)); day = day.plusDays(1)) {
                one.live(day);
                other.live(day);
                LocalDate today = day;
                open.stream().filter(late -> late.until().equals(today)).forEach(late -> other.takeBack(late, today));
                open.removeIf(late -> late.until().equals(today));
                String id = "K" + random.nextInt(CUSTOMERS);
                if (random.nextInt(3) == 0 && other.status(id).equals("ACTIVE")) {
                    Late late = new Late(
                            id,
                            day.minusDays(1 + random.nextInt(150)),
                            random.nextInt(20_000_000),
                            List.of("placement", "vacancy", "goods").get(random.nextInt(3)),
                            day.plusDays(1 + random.nextInt(40)));
                    other.late(id, late.day(), late.minor(), late.kind(), day);
                    open.add(late);
                }
                without.pass(day);
                with.pass(day);
                moved += compare(without, with, open, seed + " on " + day);
            }
            assertThat(moved).as("moved by late orders meanwhile").isGreaterThan(50);
        }
    }

    private static int compare(TwoStages without, TwoStages with, List<Late> open, String when) {
        int moved = 0;
        for (int i = 0; i < CUSTOMERS; i++) {
            String id = "K" + i;
            boolean corrected = open.stream().anyMatch(late -> late.customer().equals(id));
            for (String method : LOOKING_BACK) {
                String would = without.tierOf(id, method);
                String stands = with.tierOf(id, method);
                moved += String.valueOf(would).equals(stands) ? 0 : 1;
                if (!corrected) {
                    assertThat(stands).as("%s %s %s", id, method, when).isEqualTo(would);
                }
            }
        }
        return moved;
    }

    /** What happens to everybody in both lives. */
    private static final class Life {
        private final TwoStages stages;
        private final Random random;
        private final Map<String, String> statuses = new HashMap<>();

        Life(TwoStages stages, int seed) {
            this.stages = stages;
            this.random = new Random(seed);
            for (int i = 0; i < CUSTOMERS; i++) {
                String id = "K" + i;
                statuses.put(id, "ACTIVE");
                stages.send(
                        id,
                        new CustomerRegistered(
                                id, "ORGANISATION", "ACTIVE", null, null, null, null, null, null, null, BEGIN));
                order(id, BEGIN, 1 + random.nextInt(4_000_000), "goods", BEGIN);
            }
        }

        String status(String id) {
            return statuses.getOrDefault(id, "");
        }

        void live(LocalDate day) {
            for (int n = random.nextInt(4); n > 0; n--) {
                happen("K" + random.nextInt(CUSTOMERS), day);
            }
        }

        private void happen(String id, LocalDate day) {
            LocalDate judgedOn = random.nextInt(3) == 0 ? day.minusDays(random.nextInt(60)) : day;
            switch (random.nextInt(9)) {
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
                case 1 -> judge(id, "value-potential", "potential", 1 + random.nextInt(3), judgedOn);
                case 2 -> judge(id, "service-levels", "growth-potential", 1 + random.nextInt(3), judgedOn);
                case 3 -> judge(id, "weighted-metals", "expected-vacancies", 1 + random.nextInt(5), judgedOn);
                case 4 -> judge(id, "weighted-metals", "strategic-fit", 1 + random.nextInt(5), judgedOn);
                case 5 -> leaveOrComeBack(id, day);
                default -> {
                    if (status(id).equals("ACTIVE")) {
                        String kind = List.of("placement", "vacancy", "goods").get(random.nextInt(3));
                        order(id, day, 1 + random.nextInt(6_000_000), kind, day);
                    }
                }
            }
        }

        private void judge(String id, String method, String criterion, int score, LocalDate on) {
            stages.judge(new CriterionJudged(id, method, criterion, score, null, null, on, Actor.NAME, null));
        }

        private void leaveOrComeBack(String id, LocalDate day) {
            String from = status(id);
            String to = !from.equals("ACTIVE")
                    ? "ACTIVE"
                    : List.of("INACTIVE", "LOST").get(random.nextInt(2));
            statuses.put(id, to);
            stages.send(id, new CustomerStatusChanged(id, from, to, Actor.NAME, true, "customer/1", null, day));
        }

        private void order(String id, LocalDate on, long minor, String kind, LocalDate day) {
            Amount amount = Amount.ofMinor(minor, "EUR");
            stages.send(
                    id,
                    new OrderPlaced("O", id, on, amount, null, amount, null, null, kind, null, on.isBefore(day), day));
        }

        void late(String id, LocalDate on, long minor, String kind, LocalDate day) {
            order(id, on, minor, kind, day);
        }

        void takeBack(Late late, LocalDate day) {
            Amount amount = Amount.ofMinor(late.minor(), "EUR");
            stages.send(
                    late.customer(),
                    new OrderCancelled(
                            "O",
                            late.customer(),
                            late.day(),
                            amount,
                            null,
                            1,
                            late.kind(),
                            null,
                            "name",
                            "customer/2",
                            null,
                            day));
        }
    }
}
