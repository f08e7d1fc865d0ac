package io.tierledger.scoring.measuring;

import java.time.LocalDate;
import java.time.Period;

/**
 * A window that moves with the business date, and what the customer in hand has in it. {@code steps} 0 ends on the date; 1 is the
 * window of the same length before that. Used by one thread.
 */
final class MovingWindow {
    private final Period period;
    private final int steps;
    private final int kind;
    private final DayMemo ends = new DayMemo(this::end);
    private final DayMemo starts = new DayMemo(this::start);
    private final DayMemo leaving = new DayMemo(this::leave);
    private int day = Integer.MIN_VALUE;
    private int after;
    private int upTo;
    private long stamp = -1;
    private final WindowSums sums = new WindowSums();

    MovingWindow(Period period, int steps, int kind) {
        this.period = period;
        this.steps = steps;
        this.kind = kind;
    }

    boolean is(Period otherPeriod, int otherSteps, int otherKind) {
        return period.equals(otherPeriod) && steps == otherSteps && kind == otherKind;
    }

    /** Sums on {@code date}; the same {@code handling} number means the same customer, unchanged. */
    WindowSums sums(Facts facts, int date, long handling) {
        if (stamp != handling || day != date) {
            moveTo(date);
            sums.clear();
            DayBuckets buckets = facts.buckets();
            if (buckets != null) {
                buckets.sum(after, upTo, kind, sums);
            }
            stamp = handling;
        }
        return sums;
    }

    private void moveTo(int date) {
        if (day != date) {
            upTo = ends.of(date);
            after = starts.of(date);
            day = date;
            stamp = -1;
        }
    }

    private int end(int date) {
        LocalDate end = LocalDate.ofEpochDay(date);
        for (int i = 0; i < steps; i++) {
            end = end.minus(period);
        }
        return (int) end.toEpochDay();
    }

    private int start(int date) {
        return (int) LocalDate.ofEpochDay(ends.of(date)).minus(period).toEpochDay();
    }

    /** The first date whose window, and that of no later date, holds {@code orderDay} any more. */
    int leaves(int orderDay) {
        return leaving.of(orderDay);
    }

    private int leave(int orderDay) {
        LocalDate about = LocalDate.ofEpochDay(orderDay);
        for (int i = 0; i <= steps; i++) {
            about = about.plus(period);
        }
        int date = (int) about.toEpochDay();
        while (starts.of(date) >= orderDay) {
            date--;
        }
        while (starts.of(date) < orderDay) {
            date++;
        }
        return date;
    }

    /** First day inside the window on {@code date}. */
    int from(int date) {
        moveTo(date);
        return after + 1;
    }

    int upTo(int date) {
        moveTo(date);
        return upTo;
    }

    /** The order days whose customers measure differently on {@code to} than on {@code from} by the passing of time alone. */
    void crossed(int from, int to, DayRanges into) {
        moveTo(from);
        int afterThen = after;
        int upToThen = upTo;
        moveTo(to);
        into.add(afterThen + 1, after);
        if (steps > 0) {
            into.add(upToThen + 1, upTo);
        }
    }
}
