package io.tierledger.customer.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The business date, or none before the first order or advance. */
public sealed interface BusinessClock {
    String STREAM = "clock";
    BusinessClock NOT_STARTED = new NotStarted();

    record NotStarted() implements BusinessClock {}

    record Running(LocalDate date) implements BusinessClock {}

    /** The business date; null before it was set. */
    default @Nullable LocalDate date() {
        return switch (this) {
            case NotStarted none -> null;
            case Running running -> running.date();
        };
    }

    default BusinessClock evolve(ClockEvent event) {
        return switch (event) {
            case ClockEvent.BusinessDateSet set -> new Running(set.date());
            case ClockEvent.DayPassed passed -> new Running(passed.day().plusDays(1));
        };
    }

    /** The event that brings this clock one step nearer to {@code target}; null when it is there or beyond. */
    default @Nullable ClockEvent stepTowards(LocalDate target) {
        return switch (this) {
            case NotStarted none -> new ClockEvent.BusinessDateSet(target);
            case Running running -> running.date().isBefore(target) ? new ClockEvent.DayPassed(running.date()) : null;
        };
    }
}
