package io.tierledger.engagement.planning;

import java.time.LocalDate;
import java.util.List;

/** All that is known of the days on which one account manager does not work. */
public record Absences(List<Absence> all) {
    /** Always there, or nobody. */
    public static final Absences NONE = new Absences(List.of());

    public Absences {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean hold(LocalDate day) {
        return all.stream().anyMatch(one -> one.holds(day));
    }
}
