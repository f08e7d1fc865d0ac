package io.tierledger.launcher.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.recomputing.Before;
import io.tierledger.tier.recomputing.DecidingAgain;
import io.tierledger.tier.recomputing.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Customers that leave and come back in every way, with orders, late ones, cancellations, judgements and wallets before, between and
 * after, and methods published again meanwhile: every receipt decides the same again, on windows that hold what was ordered.
 */
class ReceiptsHoldTest {
    private static final LocalDate BEGIN = LocalDate.of(2025, 11, 20);
    private static final LocalDate END = LocalDate.of(2026, 4, 10);
    private static final List<String> STATUSES = List.of(
            "REMOVED", "ACTIVE", "INSOLVENT", "ACTIVE", "LOST", "ACTIVE", "BLOCKED", "ACTIVE", "INACTIVE", "PROSPECT");
    private static final int CUSTOMERS = 6;
    private final List<Bought> bought = new ArrayList<>();
    /** Orders that nobody has cancelled. */
    private final List<Bought> whole = new ArrayList<>();

    private final Map<String, String> statuses = new HashMap<>();
    private final Map<String, Policy> policies = new HashMap<>();

    /** What one message put on a day, or with numbers below zero took off it. */
    private record Bought(String customer, long sequence, LocalDate day, String kind, int orders, long minor) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_receipt_holds_whoever_left_and_came_back(int seed) {
        try (TwoStages stages = new TwoStages()) {
            Presets.all().forEach(this::isPublished);
            live(stages, new Random(seed));
            Map<String, Placement> placements = new HashMap<>();
            int back = 0;
            int windows = 0;
            for (PlacementEvent event : stages.decided) {
                String stream =
                        event.change().customerId() + " " + event.change().method();
                Placement before = placements.getOrDefault(stream, Placement.NONE);
                placements.put(stream, before.evolve(event));
                Policy policy =
                        policies.get(event.change().method() + event.change().methodVersion());
                assertThat(DecidingAgain.isSame(event, new Before(before), policy))
                        .as("%s", event)
                        .isTrue();
                back += before instanceof Placement.Withdrawn ? 1 : 0;
                windows += check(event, policy);
            }
            assertThat(back).as("came back").isGreaterThan(20);
            assertThat(windows).isGreaterThan(100);
        }
    }

    private int check(PlacementEvent event, Policy policy) {
        List<Evidence> evidence = Evidence.of(event, policy);
        for (Evidence each : evidence) {
            var asked = each.asked();
            long orders = 0;
            long minor = 0;
            for (Bought b : bought) {
                if (b.customer.equals(asked.customer())
                        && b.sequence <= asked.upToSequence()
                        && !b.day.isBefore(asked.from())
                        && !b.day.isAfter(asked.to())
                        && (asked.kind() == null || asked.kind().equals(b.kind))) {
                    orders += b.orders;
                    minor += b.minor;
                }
            }
            assertThat(List.of(each.count(), each.sum()))
                    .as("%s of %s", each, event)
                    .isEqualTo(List.of(orders, minor));
        }
        return evidence.size();
    }

    private void isPublished(Method method) {
        policies.put(method.id() + method.version(), Policy.of(method));
    }

    private void live(TwoStages stages, Random random) {
        for (int i = 0; i < CUSTOMERS; i++) {
            String id = "K" + i;
            statuses.put(id, "ACTIVE");
            stages.send(
                    id,
                    new CustomerRegistered(
                            id, "ORGANISATION", "ACTIVE", null, null, null, null, null, null, null, BEGIN));
        }
        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            for (int n = random.nextInt(5); n > 0; n--) {
                happen(stages, "K" + random.nextInt(CUSTOMERS), day, random);
            }
            if (random.nextInt(40) == 0) {
                republish(stages, random);
            }
            stages.pass(day);
        }
    }

    private void happen(TwoStages stages, String id, LocalDate day, Random random) {
        switch (random.nextInt(10)) {
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
            case 3, 4, 5 -> status(stages, id, STATUSES.get(random.nextInt(STATUSES.size())), "because", day);
            case 6 -> cancel(stages, id, day, random);
            default -> order(stages, id, day, random);
        }
    }

    private static void judge(TwoStages stages, String id, String method, String criterion, int score, LocalDate on) {
        stages.judge(new CriterionJudged(id, method, criterion, score, null, null, on, Actor.NAME, null));
    }

    private void status(TwoStages stages, String id, String to, String reason, LocalDate on) {
        String from = statuses.put(id, to);
        if (!to.equals(from)) {
            stages.send(
                    id, new CustomerStatusChanged(id, from, to, Actor.NAME, reason != null, "customer/1", null, on));
        }
    }

    private void order(TwoStages stages, String id, LocalDate day, Random random) {
        boolean late = random.nextInt(3) == 0;
        LocalDate on = late ? day.minusDays(1 + random.nextInt(120)) : day;
        String kind = List.of("placement", "vacancy", "goods").get(random.nextInt(3));
        long minor = random.nextInt(15_000_000);
        Amount amount = Amount.ofMinor(minor, "EUR");
        long sequence =
                stages.send(id, new OrderPlaced("O", id, on, amount, null, amount, null, null, kind, null, late, day));
        bought.add(new Bought(id, sequence, on, kind, 1, minor));
        whole.add(bought.getLast());
        if (List.of("PROSPECT", "INACTIVE", "LOST").contains(statuses.get(id))) {
            status(stages, id, "ACTIVE", null, day);
        }
    }

    private void cancel(TwoStages stages, String id, LocalDate day, Random random) {
        List<Bought> theirs = whole.stream().filter(b -> b.customer.equals(id)).toList();
        if (!theirs.isEmpty()) {
            Bought order = theirs.get(random.nextInt(theirs.size()));
            whole.remove(order);
            Amount amount = Amount.ofMinor(order.minor, "EUR");
            long sequence = stages.send(
                    id,
                    new OrderCancelled(
                            "O", id, order.day, amount, null, 1, order.kind, null, "name", "customer/2", null, day));
            bought.add(new Bought(id, sequence, order.day, order.kind, -1, -order.minor));
        }
    }

    private void republish(TwoStages stages, Random random) {
        List<Method> presets = Presets.all();
        Method old = stages.method(presets.get(random.nextInt(presets.size())).id());
        Method next = old.withVersion(old.version() + 1);
        isPublished(next);
        stages.publish(next);
    }
}
