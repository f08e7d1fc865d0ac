package io.tierledger.scoring.judging;

import java.time.LocalDate;
import java.time.Period;

/**
 * What a person said about one criterion of one customer.
 *
 * @param subject number of the method and criterion within a partition ({@link Subjects})
 * @param day epoch day for which it was made
 * @param from epoch day from which it counts: that day, or the business date on which one for an earlier day was recorded
 * @param actor {@link io.tierledger.contracts.Actor} who said it
 * @param position of the event that gave it, which holds the rest; 0 when it is only supposed
 * @param said whether a scorecard has named it
 */
public record Judgement(int subject, int score, int day, int from, String actor, long position, boolean said) {

    /** One that counts from the day for which it was made. */
    public Judgement(int subject, int score, int day, String actor, long position, boolean said) {
        this(subject, score, day, day, actor, position, said);
    }

    /** One that no scorecard has named yet. */
    public Judgement(int subject, int score, int day, String actor, long position) {
        this(subject, score, day, actor, position, false);
    }

    /** As recorded on a business date: decisions made before it stand. */
    public Judgement recordedOn(int today) {
        return today <= day ? this : new Judgement(subject, score, day, today, actor, position, said);
    }

    Judgement said(boolean named) {
        return new Judgement(subject, score, day, from, actor, position, named);
    }

    /** The epoch day on which it becomes stale. */
    public int staleOn(Period after) {
        return (int) LocalDate.ofEpochDay(day).plus(after).toEpochDay();
    }
}
