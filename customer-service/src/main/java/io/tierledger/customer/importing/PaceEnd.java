package io.tierledger.customer.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** The last days of a file beside all the others. */
final class PaceEnd {
    /** Fewer rows than these have no pace. */
    private static final int ROWS_WITH_A_PACE = 10;

    private static final int ROWS_TO_ONE_DOUBTED = 1_000;
    private static final int NEVER_DOUBTED = 60;
    private static final int ALWAYS_DOUBTED = 3 * 366;
    private static final int LARGEST_PAUSES = 5;
    private static final int USUAL_PAUSES = 2;

    private final SortedMap<Integer, Integer> rows;
    private final List<Step> forward;
    private final List<Step> back;

    /** @param forward @param back steps from a row to the next; empty when there are many */
    PaceEnd(SortedMap<Integer, Integer> rows, List<Step> forward, List<Step> back) {
        this.rows = rows;
        this.forward = forward;
        this.back = back;
    }

    int lastBelieved() {
        List<Integer> days = new ArrayList<>(rows.keySet());
        long all = rows.values().stream().mapToLong(Integer::longValue).sum();
        long most = Math.max(1, all / ROWS_TO_ONE_DOUBTED);
        int believed = days.getLast();
        long doubted = 0;
        for (int i = days.size() - 1; i > 0; i--) {
            doubted += rows.getOrDefault(days.get(i), 0);
            if (doubted > most) {
                break;
            }
            int pause = days.get(i) - days.get(i - 1);
            if (pause > NEVER_DOUBTED && pause > bearable(days.subList(0, i), all - doubted, days.get(i))) {
                believed = days.get(i - 1);
            }
        }
        return believed;
    }

    /** How long a pause the days before would explain. */
    private int bearable(List<Integer> before, long rowsBefore, int doubted) {
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
        return outOfPlace(doubted) ? USUAL_PAUSES * usual : Math.min(ALWAYS_DOUBTED, LARGEST_PAUSES * pauses.getLast());
    }

    /** The file is in order, or in reverse order, but for the doubted rows, and those do not stand where they would belong. */
    private boolean outOfPlace(int doubted) {
        boolean upwards = !back.isEmpty() && back.stream().allMatch(step -> step.before() >= doubted);
        boolean downwards = !forward.isEmpty()
                && forward.stream().allMatch(step -> step.after() >= doubted)
                && (back.isEmpty() || back.stream().anyMatch(step -> step.before() < doubted));
        return upwards || downwards;
    }
}
