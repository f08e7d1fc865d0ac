package io.tierledger.engagement.capacity;

import io.tierledger.engagement.workload.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many contacts of one account manager fall in a period, by tier and kind, and in each of some weeks, by kind. */
final class Counted {
    private final Stretch period;
    private final List<Stretch> weeks;
    private final Map<OfTier, Map<String, Integer>> inPeriod = new TreeMap<>();
    private final List<SortedMap<String, Integer>> inWeeks = new ArrayList<>();

    Counted(Stretch period, List<Stretch> weeks) {
        this.period = period;
        this.weeks = weeks;
        weeks.forEach(week -> inWeeks.add(new TreeMap<>()));
    }

    /** A tier of a method, or a status in its place. */
    record OfTier(String method, String tier) implements Comparable<OfTier> {
        @Override
        public int compareTo(OfTier other) {
            int byMethod = method.compareTo(other.method);
            return byMethod != 0 ? byMethod : tier.compareTo(other.tier);
        }
    }

    void add(OfTier tier, String kind, LocalDate day) {
        if (period.holds(day)) {
            inPeriod.computeIfAbsent(tier, none -> new TreeMap<>()).merge(kind, 1, Integer::sum);
        }
        for (int week = 0; week < weeks.size(); week++) {
            if (weeks.get(week).holds(day)) {
                inWeeks.get(week).merge(kind, 1, Integer::sum);
            }
        }
    }

    Map<OfTier, Map<String, Integer>> perTier() {
        return inPeriod;
    }

    /** By kind. */
    SortedMap<String, Integer> inPeriod() {
        SortedMap<String, Integer> all = new TreeMap<>();
        inPeriod.values().forEach(ofTier -> ofTier.forEach((kind, count) -> all.merge(kind, count, Integer::sum)));
        return all;
    }

    SortedMap<String, Integer> inWeek(int week) {
        return inWeeks.get(week);
    }
}
