package io.tierledger.scoring.measuring;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Remembers what the calendar says of a day, for whoever goes through the same days again and again. Used by one thread. */
final class DayMemo {
    private static final int SLOTS = 4_096;
    private final IntUnaryOperator calendar;
    private int[] days = new int[0];
    private int[] answers = new int[0];

    DayMemo(IntUnaryOperator calendar) {
        this.calendar = calendar;
    }

    int of(int day) {
        if (days.length == 0) {
            days = new int[SLOTS];
            answers = new int[SLOTS];
            Arrays.fill(days, Integer.MIN_VALUE);
        }
        int slot = day & SLOTS - 1;
        if (days[slot] != day) {
            answers[slot] = calendar.applyAsInt(day);
            days[slot] = day;
        }
        return answers[slot];
    }
}
