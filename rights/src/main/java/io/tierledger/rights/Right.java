package io.tierledger.rights;

import java.util.EnumSet;
import java.util.Set;

/**
 * One row of the table.
 *
 * @param also purposes that let a program in here beside those of the duty: what a program writes it may read
 */
public record Right(Route route, Duty duty, Set<Purpose> also) {
    public Right {
        also = Set.copyOf(also);
    }

    /** All purposes that let a program in. */
    public Set<Purpose> purposes() {
        Set<Purpose> all = EnumSet.noneOf(Purpose.class);
        all.addAll(duty.purposes());
        all.addAll(also);
        return all;
    }

    Right alsoFor(Purpose purpose) {
        return new Right(route, duty, Set.of(purpose));
    }
}
