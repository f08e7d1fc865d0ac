package io.tierledger.customer.importing.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the days of a file follow each other, and which of them no one would believe: few rows at an end, far from all others
 * (docs/decisions/0024). Days are epoch days.
 */
public final class Pace {
    private static final int STEPS_KEPT = 10;

    private final TreeMap<Integer, Integer> rows = new TreeMap<>();
    private final List<DayStep> forward = new ArrayList<>();
    private final List<DayStep> back = new ArrayList<>();
    private int last;
    private int many;
    private boolean begun;

    /** The first and the last day that are believed. */
    public record Believed(int first, int last) {
        public boolean holds(int day) {
            return day >= first && day <= last;
        }
    }

    public void saw(int day) {
        if (begun && day == last) {
            many++;
            return;
        }
        if (begun) {
            count();
            keep(new DayStep(last, day), day > last ? forward : back);
        }
        begun = true;
        last = day;
        many = 1;
    }

    private void count() {
        rows.merge(last, many, Integer::sum);
    }

    /** One more than are ever looked at says that there are many. */
    private static void keep(DayStep step, List<DayStep> steps) {
        if (steps.size() <= STEPS_KEPT) {
            steps.add(step);
        }
    }

    /** @param fromTheFirst whether the first days can be doubted: not when the business date is beyond them anyhow */
    public Believed believed(boolean fromTheFirst) {
        if (!begun) {
            return new Believed(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        count();
        many = 0;
        int latest = new PaceEnd(rows, few(forward), few(back)).lastBelieved();
        if (!fromTheFirst) {
            return new Believed(Integer.MIN_VALUE, latest);
        }
        TreeMap<Integer, Integer> mirror = new TreeMap<>();
        for (Map.Entry<Integer, Integer> day : rows.headMap(latest, true).entrySet()) {
            mirror.put(-day.getKey(), day.getValue());
        }
        PaceEnd start = new PaceEnd(mirror, mirrored(few(back)), mirrored(few(forward)));
        return new Believed(-start.lastBelieved(), latest);
    }

    private static List<DayStep> few(List<DayStep> steps) {
        return steps.size() > STEPS_KEPT ? List.of() : steps;
    }

    private static List<DayStep> mirrored(List<DayStep> steps) {
        return steps.stream().map(DayStep::mirrored).toList();
    }
}
