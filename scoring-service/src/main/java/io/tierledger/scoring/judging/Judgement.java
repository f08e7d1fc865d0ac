package io.tierledger.scoring.judging;

import java.time.LocalDate;
import java.time.Period;

/**
 * What a person said about one criterion of one customer.
 *
 * @param subject number of the method and criterion within a partition ({@link Subjects})
 * @param day epoch day from which it counts
 * @param actor {@link io.tierledger.contracts.Actor} who said it
 * @param position of the event that gave it, which holds the rest; 0 when it is only supposed
 * @param said whether a scorecard has named it
 */
public record Judgement(int subject, int score, int day, String actor, long position, boolean said) {

    /** One that no scorecard has named yet. */
    public Judgement(int subject, int score, int day, String actor, long position) {
        this(subject, score, day, actor, position, false);
    }

    Judgement saidNow() {
        return new Judgement(subject, score, day, actor, position, true);
    }

    /** The epoch day on which it becomes stale. */
    public int staleOn(Period after) {
        return (int) LocalDate.ofEpochDay(day).plus(after).toEpochDay();
    }
}
