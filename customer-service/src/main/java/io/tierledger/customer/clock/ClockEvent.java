package io.tierledger.customer.clock;

import java.time.LocalDate;

/** What happened to the business date; stream {@code clock}. */
public sealed interface ClockEvent {

    /** The first accepted order or advance set the date; no day passed for that. */
    record BusinessDateSet(LocalDate date) implements ClockEvent {}

    /** Business day {@code day} has ended; the business date is the day after. */
    record DayPassed(LocalDate day) implements ClockEvent {}
}
