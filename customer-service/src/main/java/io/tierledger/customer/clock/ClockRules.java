package io.tierledger.customer.clock;

import java.time.LocalDate;
import java.time.Period;

/**
 * How the business date answers to orders and to persons.
 *
 * @param tolerance how far after the business date an order may be dated in {@code wall} and {@code fixed}
 */
public record ClockRules(ClockMode mode, Period tolerance) {
    /** Most days one advance may let pass. */
    public static final int FARTHEST = 40 * 366;

    /** Most that an order that came by itself may let pass in {@code follow-orders}. */
    private static final Period ALONE_AT_MOST = Period.ofYears(3);

    /** @param today wall date in the installation's zone */
    public Admission admit(BusinessClock clock, LocalDate placedOn, LocalDate today) {
        LocalDate date = dateFor(clock, placedOn, today);
        LocalDate latest = latest(clock, date, today);
        return placedOn.isAfter(latest) ? new Admission.Quarantined(latest) : new Admission.Admitted(date);
    }

    /**
     * As {@link #admit}, for an order that came by itself: with no other beside it a year typed wrong is likelier than a business
     * without an order for three years.
     */
    public Admission admitAlone(BusinessClock clock, LocalDate placedOn, LocalDate today) {
        LocalDate date = clock.date();
        if (mode == ClockMode.FOLLOW_ORDERS && date != null && placedOn.isAfter(date.plus(ALONE_AT_MOST))) {
            LocalDate latest = date.plus(ALONE_AT_MOST);
            return new Admission.Quarantined(latest.isAfter(today) ? today : latest);
        }
        return admit(clock, placedOn, today);
    }

    /** The last day anything may be dated that moves no business date: a judgement follows the rule of orders. */
    public LocalDate latest(BusinessClock clock, LocalDate today) {
        return latest(clock, dateFor(clock, LocalDate.MIN, today), today);
    }

    private LocalDate dateFor(BusinessClock clock, LocalDate placedOn, LocalDate today) {
        LocalDate wanted = mode == ClockMode.WALL ? today : placedOn;
        return switch (clock) {
            case BusinessClock.NotStarted none -> wanted;
            case BusinessClock.Running running ->
                mode == ClockMode.FIXED || running.date().isAfter(wanted) ? running.date() : wanted;
        };
    }

    private LocalDate latest(BusinessClock clock, LocalDate date, LocalDate today) {
        return switch (mode) {
            case FOLLOW_ORDERS -> today;
            case WALL -> date.plus(tolerance);
            case FIXED -> (clock instanceof BusinessClock.NotStarted ? today : date).plus(tolerance);
        };
    }

    /** Lets all days up to and including {@code to} pass: the business date to arrive at, or why not. */
    public Advance advance(BusinessClock clock, LocalDate to) {
        if (mode == ClockMode.WALL) {
            return new Advance.FollowsTheWall();
        }
        return switch (clock) {
            case BusinessClock.NotStarted none -> new Advance.Towards(to.plusDays(1));
            case BusinessClock.Running running ->
                to.isAfter(running.date().plusDays(FARTHEST))
                        ? new Advance.TooFar(running.date().plusDays(FARTHEST))
                        : new Advance.Towards(to.plusDays(1));
        };
    }
}
