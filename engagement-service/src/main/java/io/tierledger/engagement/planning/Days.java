package io.tierledger.engagement.planning;

import java.util.BitSet;

/** The days of a plan year on which a customer has something already, by number, and where the next contact finds its place. */
final class Days {
    /** A contact nearer than this many working days to a visit moves half a slot away. */
    private static final int APART = 4;

    private final Spread spread;
    private final BitSet visits = new BitSet();
    private final BitSet taken = new BitSet();

    Days(Spread spread) {
        this.spread = spread;
    }

    void take(String kind, int day) {
        taken.set(day);
        if (kind.equals(Programme.VISIT)) {
            visits.set(day);
        }
    }

    /** The customer's own place among the days from {@code from} to before {@code to}, away from its visits unless it is one. */
    int in(int from, int to, String kind) {
        int size = Math.max(1, to - from);
        int place = spread.in(size);
        if (!kind.equals(Programme.VISIT) && nearVisit(from + place)) {
            place = (place + size / 2) % size;
        }
        return free(from + place, from, to);
    }

    /** {@code day}, or the next free one between {@code from} and {@code to}, cyclic; {@code day} when none is free. */
    int free(int day, int from, int to) {
        int size = Math.max(1, to - from);
        for (int tried = 0; tried < size; tried++) {
            int next = from + (day - from + tried) % size;
            if (!taken.get(next)) {
                return next;
            }
        }
        return day;
    }

    private boolean nearVisit(int day) {
        int next = visits.nextSetBit(Math.max(0, day - APART + 1));
        return next >= 0 && next < day + APART;
    }
}
