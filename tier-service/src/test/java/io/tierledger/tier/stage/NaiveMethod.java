package io.tierledger.tier.stage;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of change as the text says them, assessed day by day with nothing clever; shares no code with the service. */
final class NaiveMethod {
    final List<String> moves = new ArrayList<>();
    final Map<String, Naive> customers = new TreeMap<>();
    private final Changing changing;

    static final class Naive {
        Integer score;
        Integer tier;
        boolean active;
        boolean told;
        LocalDate changed;
        LocalDate promoted;
        LocalDate run;
    }

    NaiveMethod(Changing changing) {
        this.changing = changing;
    }

    Naive of(String customer) {
        return customers.computeIfAbsent(customer, none -> new Naive());
    }

    void scored(String customer, int tier, LocalDate day) {
        of(customer).score = tier;
        if (daily()) {
            assess(customer, day, false);
        }
    }

    void status(String customer, boolean active, LocalDate day) {
        Naive c = of(customer);
        c.active = active;
        c.told = true;
        if (!active && c.tier != null) {
            moves.add(day + " " + customer + " " + c.tier + " out");
            c.tier = null;
            c.promoted = null;
            c.run = null;
        } else if (active && daily()) {
            assess(customer, day, false);
        }
    }

    void endOfDay(LocalDate day) {
        boolean monthEnd = day.plusDays(1).getDayOfMonth() == 1;
        if (daily() || monthEnd) {
            customers.keySet().forEach(customer -> assess(customer, day, monthEnd));
        }
    }

    private boolean daily() {
        return changing.promotion() == Clock.AT_ONCE;
    }

    private void assess(String customer, LocalDate day, boolean monthEnd) {
        Naive c = of(customer);
        if (c.score == null || !c.active) {
            return;
        }
        if (c.tier == null) {
            move(c, customer, c.score, day, "in");
        } else if (c.score < c.tier) {
            c.promoted = day;
            move(c, customer, c.score, day, "up");
        } else if (c.score > c.tier) {
            if (c.run == null
                    && (day.isAfter(c.changed) || (changing.demotionAfter() == null && !changing.oneStepDown()))) {
                c.run = day;
            }
            boolean strikes = changing.demotion() == Clock.AT_ONCE || monthEnd;
            boolean ran = changing.demotionAfter() == null
                    || (c.run != null
                            && !c.run.plus(Period.parse(changing.demotionAfter()))
                                    .isAfter(day));
            boolean stayed = changing.minimumStay() == null
                    || c.promoted == null
                    || !c.promoted.plus(Period.parse(changing.minimumStay())).isAfter(day);
            boolean stepped = !changing.oneStepDown() || c.run != null;
            if (strikes && ran && stayed && stepped) {
                move(c, customer, changing.oneStepDown() ? c.tier + 1 : c.score, day, "down");
            }
        } else {
            c.run = null;
        }
    }

    private void move(Naive c, String customer, int to, LocalDate day, String word) {
        moves.add(day + " " + customer + " " + (c.tier == null ? "" : c.tier + " ") + word + " " + to);
        c.tier = to;
        c.changed = day;
        c.run = null;
    }
}
