package io.tierledger.scoring.scorecards;

import java.time.LocalDate;

/**
 * For which days a scorecard is made up; epoch days.
 *
 * @param day the business date: judgements count and grow stale by it
 * @param daily the end of the window of criteria that follow every day; the business date, or for a correction the day looked back at
 * @param monthly the end of the window of criteria that are refreshed monthly; {@link #KEPT} to keep the score they have
 */
public record When(int day, int daily, int monthly) {
    public static final int KEPT = Integer.MIN_VALUE;

    /** At an order, a judgement, a fact or a day that passes. */
    public static When on(int day) {
        return new When(day, day, KEPT);
    }

    /** At the end of a month's last day. */
    public static When monthEnd(int day) {
        return new When(day, day, day);
    }

    public static boolean isMonthEnd(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    boolean refreshesMonthly() {
        return monthly != KEPT;
    }
}
