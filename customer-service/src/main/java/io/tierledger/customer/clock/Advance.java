package io.tierledger.customer.clock;

import java.time.LocalDate;

/** The answer to somebody who wants days to pass. */
public sealed interface Advance {

    /** Days pass until the business date is {@code target}; none when it is there already. */
    record Towards(LocalDate target) implements Advance {}

    /** In mode {@code wall} nobody moves the date. */
    record FollowsTheWall() implements Advance {}

    /** {@code latest} is the last day that may be asked for now. */
    record TooFar(LocalDate latest) implements Advance {}
}
