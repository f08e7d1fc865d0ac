package io.tierledger.rights;

import java.util.EnumSet;
import java.util.Set;

/**
 * One row of the table.
 *
 * @param also purposes that let a program in here beside those of the duty: what a program writes it may read
 * @param showing what it shows of customers
 */
public record Right(Route route, Duty duty, Set<Purpose> also, Showing showing) {
    public Right {
        also = Set.copyOf(also);
    }

    /** Whatever is read shows the whole house, and what is acted on by who answers is one customer's, until the row says else. */
    Right(Route route, Duty duty) {
        this(route, duty, Set.of(), duty.showing());
    }

    /** All purposes that let a program in. */
    public Set<Purpose> purposes() {
        Set<Purpose> all = EnumSet.noneOf(Purpose.class);
        all.addAll(duty.purposes());
        all.addAll(also);
        return all;
    }

    Right alsoFor(Purpose purpose) {
        return new Right(route, duty, Set.of(purpose), showing);
    }

    Right showingNoCustomer() {
        return new Right(route, duty, also, Showing.NO_CUSTOMER);
    }

    Right showingOneCustomer() {
        return new Right(route, duty, also, Showing.ONE_CUSTOMER);
    }

    Right showingWithinReach() {
        return new Right(route, duty, also, Showing.WITHIN_REACH);
    }
}
