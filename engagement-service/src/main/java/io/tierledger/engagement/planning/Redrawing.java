package io.tierledger.engagement.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One redraw of a year from a day on. Per kind and slot of the new programme, past slots too: one that was done or skipped settles
 * it; else its earliest open one, late or not, is kept; the rest get a new one. So nobody is owed twice what was given, nothing that
 * still fits is lost, and a change that is undone gives back the same days.
 */
final class Redrawing {
    /** A slot that has begun gets nothing new with fewer working days left than these. */
    private static final int ENOUGH = 5;

    private final PlanYear year;
    private final Map<String, int[]> fresh;
    private final Days days;
    private final Activities planned;
    private final int next;
    private final List<Activity> kept = new ArrayList<>();
    private final List<Planned> added = new ArrayList<>();

    /**
     * @param fresh per kind the days a whole year of the new programme would have
     * @param day what is new is after it
     */
    Redrawing(PlanYear year, Map<String, int[]> fresh, Days days, Activities planned, LocalDate day) {
        this.year = year;
        this.fresh = fresh;
        this.days = days;
        this.planned = planned;
        this.next = year.number(day.plusDays(1));
    }

    Redrawn under(Programme programme) {
        Map<String, List<Integer>> empty = new LinkedHashMap<>();
        programme.visitsFirst((kind, count) -> empty.put(kind, emptySlots(kind, count)));
        planned.all().filter(Activity::isSettled).forEach(this::take);
        kept.forEach(this::take);
        fresh.forEach((kind, ofKind) -> empty.getOrDefault(kind, List.of()).forEach(slot -> fill(kind, slot, ofKind)));
        added.sort(PlanDrawing.BY_DAY);
        List<Activity> withdrawn =
                planned.open().stream().filter(one -> !kept.contains(one)).toList();
        return new Redrawn(kept, withdrawn, added);
    }

    private void take(Activity activity) {
        int day = year.number(activity.due());
        if (day >= 0) {
            days.take(activity.kind(), day);
        }
    }

    private List<Integer> emptySlots(String kind, int count) {
        List<Activity> left = new ArrayList<>(planned.all()
                .filter(one -> one.kind().equals(kind))
                .sorted(Comparator.comparing(Activity::due))
                .toList());
        List<Integer> empty = new ArrayList<>();
        for (int slot = 0; slot < count; slot++) {
            Activity met = meeting(left, year.from(slot, count), year.to(slot, count));
            if (met == null) {
                empty.add(slot);
            } else if (met.isOpen()) {
                kept.add(met);
            }
        }
        return empty;
    }

    /** Takes from {@code left} the one that meets a slot; null when none does. */
    private @Nullable Activity meeting(List<Activity> left, int from, int to) {
        Predicate<Activity> inSlot = one -> {
            int day = year.number(one.due());
            return day >= from && day < to;
        };
        Optional<Activity> met = left.stream()
                .filter(Activity::isSettled)
                .filter(inSlot)
                .findFirst()
                .or(() -> left.stream().filter(Activity::isOpen).filter(inSlot).findFirst());
        met.ifPresent(left::remove);
        return met.orElse(null);
    }

    private void fill(String kind, int slot, int[] ofKind) {
        int begin = year.from(slot, ofKind.length);
        int end = year.to(slot, ofKind.length);
        int first = Math.max(begin, next);
        if (next > begin && end - first < ENOUGH) {
            return;
        }
        int day = ofKind[slot] < first ? days.in(first, end, kind) : days.free(ofKind[slot], first, end);
        days.take(kind, day);
        added.add(new Planned(kind, year.day(day)));
    }
}
