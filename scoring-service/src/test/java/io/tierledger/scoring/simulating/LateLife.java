package io.tierledger.scoring.simulating;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.questions.LaterOrder;
import io.tierledger.scoring.stage.Given;
import io.tierledger.scoring.stage.Pipeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A stage that lived through late orders and cancellations, and the stage as it would be had each been told on its own day. */
final class LateLife {
    static final LocalDate FIRST = LocalDate.parse("2012-01-17");
    private static final int DAYS = 400;
    static final int CUSTOMERS = 25;

    /** Something said of an order: put on, or with a minus taken off; {@code orders} that count more or fewer. */
    private record Said(String customer, LocalDate day, long amount, String kind, int orders, long sequence) {
        LaterOrder later() {
            return new LaterOrder(customer, sequence, day, kind, amount, null, orders);
        }
    }

    private final Random random;
    final Pipeline real = Pipeline.withPresets();
    private final List<Said> said = new ArrayList<>();
    private final Set<String> active = new HashSet<>();
    private final List<Woken> woken = new ArrayList<>();

    /** Became active by an order, which it stays although the order may be taken back. */
    private record Woken(String customer, LocalDate on, long sequence) {}

    LateLife(long seed) {
        random = new Random(seed);
        live();
    }

    private static void register(Pipeline pipeline) {
        for (int i = 0; i < CUSTOMERS; i++) {
            pipeline.send("K" + i, Given.customer("K" + i, "PROSPECT", null));
        }
    }

    private static void order(Pipeline pipeline, Set<String> active, Said one, LocalDate today) {
        pipeline.send(
                one.customer(),
                Given.order(one.customer(), one.day(), Amount.ofMinor(one.amount(), "EUR"), one.kind(), today));
        wake(pipeline, active, one.customer(), today);
    }

    private static void wake(Pipeline pipeline, Set<String> active, String customer, LocalDate today) {
        if (active.add(customer)) {
            pipeline.send(
                    customer,
                    new CustomerStatusChanged(customer, "PROSPECT", "ACTIVE", "order:O", false, null, null, today));
        }
    }

    /** A life in which a third of the orders come late, and some are taken back in whole or in part. */
    private void live() {
        register(real);
        for (int d = 0; d < DAYS; d++) {
            LocalDate today = FIRST.plusDays(d);
            for (int n = d == 0 ? 1 : random.nextInt(4); n > 0; n--) {
                place(today);
            }
            if (random.nextInt(4) == 0) {
                takeBack(today);
            }
            real.pass(today);
        }
    }

    private void place(LocalDate today) {
        LocalDate day = random.nextInt(3) == 0 ? today.minusDays(random.nextInt(120)) : today;
        String kind = new String[] {null, "placement", "vacancy"}[random.nextInt(3)];
        long amount = (long) Math.exp(random.nextDouble() * 16) + 1;
        Said one = new Said("K" + random.nextInt(CUSTOMERS), day, amount, kind, 1, real.sequence() + 1);
        if (!active.contains(one.customer())) {
            woken.add(new Woken(one.customer(), today, one.sequence()));
        }
        order(real, active, one, today);
        said.add(one);
    }

    private void takeBack(LocalDate today) {
        Said order = said.get(random.nextInt(said.size()));
        long left = said.stream()
                .filter(s -> s.customer().equals(order.customer())
                        && s.day().equals(order.day())
                        && s.kind() == order.kind())
                .mapToLong(Said::amount)
                .sum();
        if (order.orders() == 1 && left >= order.amount()) {
            boolean whole = random.nextBoolean();
            long amount = whole ? order.amount() : order.amount() / 2;
            boolean again = said.stream()
                    .anyMatch(s -> s.orders() < 1
                            && s.customer().equals(order.customer())
                            && s.day().equals(order.day()));
            if (!again && amount > 0) {
                Said back = new Said(
                        order.customer(), order.day(), -amount, order.kind(), whole ? -1 : 0, real.sequence() + 1);
                real.send(order.customer(), cancellation(back, today));
                said.add(back);
            }
        }
    }

    private static OrderCancelled cancellation(Said back, LocalDate today) {
        return new OrderCancelled(
                "O",
                back.customer(),
                back.day(),
                Amount.ofMinor(-back.amount(), "EUR"),
                null,
                -back.orders(),
                back.kind(),
                null,
                "name",
                "customer/2",
                null,
                today);
    }

    /** A stage that was given what had been said by {@code known}, on the days of the orders; what was taken back never was. */
    Pipeline fresh(long known, LocalDate asOf) {
        Pipeline fresh = Pipeline.withPresets();
        Set<String> awake = new HashSet<>();
        register(fresh);
        LocalDate first = said.stream()
                .map(Said::day)
                .filter(day -> !remaining(known, day).isEmpty())
                .min(LocalDate::compareTo)
                .orElse(FIRST);
        for (LocalDate day = first.isBefore(FIRST) ? first : FIRST; !day.isAfter(asOf); day = day.plusDays(1)) {
            for (Said one : remaining(known, day)) {
                order(fresh, awake, one, day);
            }
            for (Woken each : woken) {
                if (each.on().equals(day) && each.sequence() <= known) {
                    wake(fresh, awake, each.customer(), day);
                }
            }
            fresh.pass(day);
        }
        return fresh;
    }

    private List<Said> remaining(long known, LocalDate day) {
        List<Said> left = new ArrayList<>();
        for (Said one : said) {
            if (one.sequence() <= known && one.day().equals(day)) {
                if (one.orders() == 1) {
                    left.add(one);
                } else {
                    takeOff(left, one);
                }
            }
        }
        return left;
    }

    private static void takeOff(List<Said> orders, Said back) {
        for (int i = 0; i < orders.size(); i++) {
            Said order = orders.get(i);
            boolean its = order.customer().equals(back.customer())
                    && order.kind() == back.kind()
                    && (order.amount() == -back.amount() || order.amount() / 2 == -back.amount());
            if (its) {
                long rest = order.amount() + back.amount();
                orders.remove(i);
                if (back.orders() == 0) {
                    orders.add(i, new Said(order.customer(), order.day(), rest, order.kind(), 1, order.sequence()));
                }
                return;
            }
        }
        throw new AssertionError("nothing to take back");
    }

    Hindsight hindsight(long known, LocalDate asOf, List<String> customers) {
        List<LaterOrder> later = said.stream()
                .filter(s -> s.sequence() > known && !s.day().isAfter(asOf))
                .map(Said::later)
                .toList();
        return Hindsight.of(customers, Instant.EPOCH, later);
    }
}
