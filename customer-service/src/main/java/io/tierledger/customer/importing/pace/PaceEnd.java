package io.tierledger.customer.importing.pace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** The last days of a file beside all the others. */
final class PaceEnd {
    /** Fewer rows than these have no pace. */
    private static final int ROWS_WITH_A_PACE = 10;

    private static final int ROWS_TO_ONE_DOUBTED = 1_000;
    private static final int ROWS_TO_ONE_OF_SOME = 10;
    private static final int SOME_AT_MOST = 5;
    private static final int NEVER_DOUBTED = 60;
    private static final int SOME_NEVER_DOUBTED = 180;
    private static final int ALWAYS_DOUBTED = 3 * 366;
    private static final int LARGEST_PAUSES = 5;
    private static final int USUAL_PAUSES = 2;

    private final SortedMap<Integer, Integer> rows;
    private final List<DayStep> forward;
    private final List<DayStep> back;
    private final List<Integer> days;
    private final long all;

    /** How many rows are doubted at the most: after any long pause, and after a very long one. */
    private final long few;

    private final long some;

    /** Where the others begin: rows at the other end may be wrong as well, and say nothing for these. */
    private final int begin;

    private final long rowsBeforeBegin;

    /** @param forward @param back steps from a row to the next; empty when there are many */
    PaceEnd(SortedMap<Integer, Integer> rows, List<DayStep> forward, List<DayStep> back) {
        this.rows = rows;
        this.forward = forward;
        this.back = back;
        days = new ArrayList<>(rows.keySet());
        all = rows.values().stream().mapToLong(Integer::longValue).sum();
        few = Math.max(1, all / ROWS_TO_ONE_DOUBTED);
        some = Math.max(few, Math.min(SOME_AT_MOST, all / ROWS_TO_ONE_OF_SOME));
        int first = 0;
        long passed = 0;
        while (first < days.size() - 1 && passed + count(first) <= some) {
            passed += count(first++);
        }
        begin = first;
        rowsBeforeBegin = passed;
    }

    int lastBelieved() {
        int believed = days.getLast();
        long doubted = 0;
        for (int i = days.size() - 1; i > begin; i--) {
            doubted += count(i);
            if (doubted > some) {
                break;
            }
            if (tooFar(i, doubted, all - doubted - rowsBeforeBegin)) {
                believed = days.get(i - 1);
            }
        }
        return believed;
    }

    private boolean tooFar(int at, long doubted, long others) {
        int pause = days.get(at) - days.get(at - 1);
        boolean outOfPlace = outOfPlace(days.get(at));
        int never = outOfPlace || doubted <= few ? NEVER_DOUBTED : SOME_NEVER_DOUBTED;
        return pause > never && pause > bearable(days.subList(begin, at), others, outOfPlace);
    }

    /** How long a pause the days before would explain. */
    private static int bearable(List<Integer> before, long rowsBefore, boolean outOfPlace) {
        if (rowsBefore < ROWS_WITH_A_PACE) {
            return ALWAYS_DOUBTED;
        }
        List<Integer> pauses = new ArrayList<>();
        for (int i = 1; i < before.size(); i++) {
            pauses.add(before.get(i) - before.get(i - 1));
        }
        if (pauses.isEmpty()) {
            return ALWAYS_DOUBTED;
        }
        Collections.sort(pauses);
        int usual = pauses.get(pauses.size() * 9 / 10 - (pauses.size() > 1 ? 1 : 0));
        return outOfPlace ? USUAL_PAUSES * usual : Math.min(ALWAYS_DOUBTED, LARGEST_PAUSES * pauses.getLast());
    }

    /** The file is in order, or in reverse order, but for the doubted rows, and those do not stand where they would belong. */
    private boolean outOfPlace(int doubted) {
        int first = days.get(begin);
        boolean upwards = back.stream().anyMatch(step -> step.before() >= doubted)
                && back.stream().allMatch(step -> step.before() >= doubted || step.after() < first);
        boolean downwards = forward.stream().anyMatch(step -> step.after() >= doubted)
                && forward.stream().allMatch(step -> step.after() >= doubted || step.before() < first)
                && (back.isEmpty() || back.stream().anyMatch(step -> step.before() < doubted));
        return upwards || downwards;
    }

    private int count(int at) {
        return rows.getOrDefault(days.get(at), 0);
    }
}
