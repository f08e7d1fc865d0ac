package io.tierledger.engagement.planning;

import java.time.LocalDate;

/** Days on which an account manager does not work: from the first up to and including the last. */
public record Absence(LocalDate from, LocalDate to) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an absence ends before it begins");
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
