package io.tierledger.scoring.simulating;

import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.scorecards.CriterionRule;
import io.tierledger.scoring.scorecards.MethodRules;
import java.time.LocalDate;
import java.util.Arrays;

/** When to look at one customer of the past: the days on which something of it moved, and the month ends at which that is taken. */
final class DaysToScore {
    private final int first;
    private final int last;
    private final int lastEnded;
    private int[] moments = new int[64];
    private int size;
    /** Of each day from the first on. */
    private final int[] monthEnds;

    /** @param lastEnded the last day that has ended; month ends after it have not come */
    DaysToScore(int first, int last, int lastEnded) {
        this.first = first;
        this.last = last;
        this.lastEnded = lastEnded;
        this.monthEnds = new int[Math.max(0, last - first) + 1];
        for (int day = first; day <= last; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            monthEnds[day - first] = day + date.lengthOfMonth() - date.getDayOfMonth();
        }
    }

    void clear() {
        size = 0;
    }

    /** All that may move a scorecard by these rules, but for rankings. */
    void of(Customer customer, Judgements judgements, MethodRules rules) {
        boolean monthly = rules.isMonthly();
        fact(first, monthly);
        for (int i = 0; i < customer.facts().size(); i++) {
            fact(customer.facts().day(i), monthly);
        }
        for (int i = 0; i < judgements.recorded().size(); i++) {
            judgement(judgements.recorded().get(i), rules, monthly);
        }
        DayBuckets buckets = customer.buckets();
        for (int i = 0; buckets != null && i < buckets.size(); i++) {
            if (i == 0 || buckets.day(i) != buckets.day(i - 1)) {
                order(buckets.day(i), rules);
            }
        }
    }

    private void order(int day, MethodRules rules) {
        if (day > last) {
            return;
        }
        if (rules.followsOrders() || rules.seesEverOrdered()) {
            day(day);
        }
        for (int i = 0; i < rules.size(); i++) {
            CriterionRule rule = rules.criterion(i);
            Gauge gauge = rule.gauge();
            if (gauge != null && !rule.isRanked()) {
                if (rule.isMonthly()) {
                    monthEnd(day);
                    gauge.movedBy(day, this::monthEnd);
                } else {
                    gauge.movedBy(day, this::dayEnd);
                }
            }
        }
    }

    private void judgement(Judgement judgement, MethodRules rules, boolean monthly) {
        fact(judgement.day(), monthly);
        for (int i = 0; i < rules.size(); i++) {
            CriterionRule rule = rules.criterion(i);
            if (rule.subject() == judgement.subject() && rule.staleAfter() != null) {
                stale(judgement.staleOn(rule.staleAfter()), monthly);
            }
        }
    }

    private void stale(int day, boolean monthly) {
        dayEnd(day);
        if (monthly) {
            monthEnd(day);
        }
    }

    private void fact(int day, boolean monthly) {
        day(day);
        if (monthly) {
            monthEnd(day);
        }
    }

    /** What time alone does is seen when the day ends. */
    private void dayEnd(int day) {
        if (day <= lastEnded) {
            day(day);
        }
    }

    private void day(int day) {
        if (day <= last) {
            add(Math.max(day, first) * 2);
        }
    }

    /** The end of the month that a day lies in. */
    void monthEnd(int day) {
        int from = Math.max(day, first);
        int monthEnd = from > last ? Integer.MAX_VALUE : monthEnds[from - first];
        if (monthEnd <= lastEnded) {
            add(monthEnd * 2 + 1);
        }
    }

    private void add(int moment) {
        if (size == moments.length) {
            moments = Arrays.copyOf(moments, 2 * size);
        }
        moments[size++] = moment;
    }

    /** Puts them in order, each once; answers how many there are. */
    int inOrder() {
        Arrays.sort(moments, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || moments[kept - 1] != moments[i]) {
                moments[kept++] = moments[i];
            }
        }
        size = kept;
        return kept;
    }

    int dayOf(int i) {
        return moments[i] >> 1;
    }

    boolean isMonthEnd(int i) {
        return (moments[i] & 1) != 0;
    }
}
