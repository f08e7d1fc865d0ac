package io.tierledger.tier.partition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who must be looked at on which day, and who at the end of the month. The standing itself says when it is due; entries that it has
 * moved away from are passed over. Both lists come out in the order of customer ids, so that a restart changes nothing.
 */
public final class Agenda {
    private static final Comparator<Standing> ORDER =
            Comparator.comparing(Standing::customer).thenComparingInt(Standing::method);

    private final TreeMap<Integer, List<Standing>> byDay = new TreeMap<>();
    private final TreeMap<Integer, List<Standing>> overrides = new TreeMap<>();
    private List<Standing> atMonthEnd = new ArrayList<>();

    /** Gives the customer back to the policy at the end of this day. */
    public void endsOverride(Standing standing) {
        overrides
                .computeIfAbsent(standing.overriddenUntil(), none -> new ArrayList<>(2))
                .add(standing);
    }

    /** Looks again at the end of this day. */
    public void onDay(Standing standing, int day) {
        if (standing.awaits(day)) {
            byDay.computeIfAbsent(day, none -> new ArrayList<>(4)).add(standing);
        }
    }

    public void never(Standing standing) {
        standing.awaitsNoDay();
    }

    /** Looks again at the end of the month. */
    public void atMonthEnd(Standing standing) {
        if (standing.awaitsMonthEnd()) {
            atMonthEnd.add(standing);
        }
    }

    /** Puts a standing back that was read from its saved document. */
    void restore(Standing standing) {
        if (standing.due() != Standing.NEVER) {
            byDay.computeIfAbsent(standing.due(), none -> new ArrayList<>(4)).add(standing);
        }
        if (standing.isAwaitingMonthEnd()) {
            atMonthEnd.add(standing);
        }
        if (standing.overriddenUntil() != Standing.NEVER) {
            endsOverride(standing);
        }
    }

    void clear() {
        byDay.clear();
        overrides.clear();
        atMonthEnd.clear();
    }

    /** The first day from {@code day} on at whose end somebody is looked at; {@link Integer#MAX_VALUE} for none. */
    public int next(LocalDate day) {
        int due = byDay.isEmpty() ? Integer.MAX_VALUE : Math.max(byDay.firstKey(), (int) day.toEpochDay());
        return atMonthEnd.isEmpty()
                ? due
                : Math.min(due, (int) day.withDayOfMonth(day.lengthOfMonth()).toEpochDay());
    }

    public List<Standing> takeEndingOverrides(int day) {
        Set<Standing> ending = new HashSet<>();
        while (!overrides.isEmpty() && overrides.firstKey() <= day) {
            var first = overrides.pollFirstEntry();
            for (Standing standing : first.getValue()) {
                if (standing.overriddenUntil() == first.getKey()) {
                    ending.add(standing);
                }
            }
        }
        return ending.stream().sorted(ORDER).toList();
    }

    public List<Standing> takeDue(int day) {
        List<Standing> due = new ArrayList<>();
        while (!byDay.isEmpty() && byDay.firstKey() <= day) {
            var first = byDay.pollFirstEntry();
            for (Standing standing : first.getValue()) {
                if (standing.due() == first.getKey()) {
                    standing.awaitsNoDay();
                    due.add(standing);
                }
            }
        }
        due.sort(ORDER);
        return due;
    }

    public List<Standing> takeMonthEnd() {
        List<Standing> taken = atMonthEnd;
        atMonthEnd = new ArrayList<>();
        for (Standing standing : taken) {
            standing.monthEnds();
        }
        taken.sort(ORDER);
        return taken;
    }
}
