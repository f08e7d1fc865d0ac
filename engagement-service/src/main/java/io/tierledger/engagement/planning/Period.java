package io.tierledger.engagement.planning;

import java.time.LocalDate;

/** From {@code first} up to and including {@code last}, in epoch days. */
public record Period(int first, int last) {
    public Period {
        if (last < first) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    /** Twelve months, {@code from} included. */
    public static Period yearFrom(LocalDate from) {
        return new Period(
                (int) from.toEpochDay(), (int) from.plusYears(1).minusDays(1).toEpochDay());
    }

    boolean holds(LocalDate day) {
        return day.toEpochDay() >= first && day.toEpochDay() <= last;
    }

    public LocalDate from() {
        return LocalDate.ofEpochDay(first);
    }

    public LocalDate to() {
        return LocalDate.ofEpochDay(last);
    }
}
