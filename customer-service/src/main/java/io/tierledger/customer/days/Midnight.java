package io.tierledger.customer.days;

import io.tierledger.customer.clock.BusinessClock;
import io.tierledger.platform.watching.Loop;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

/** In mode {@code wall}: a day passes at midnight of the zone, and days that were slept through pass at the start. */
final class Midnight implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final DayPassing passing;
    private final Supplier<LocalDate> today;
    private final Loop loop;

    /** @param today wall date in the installation's zone */
    Midnight(DayPassing passing, Supplier<LocalDate> today) {
        this.passing = passing;
        this.today = today;
        this.loop = Loop.pausing("customer-midnight", EVERY, this::letDaysPass);
    }

    public Midnight start() {
        loop.start();
        return this;
    }

    /** Lets the days before today pass, when there is a business date at all. */
    void letDaysPass() {
        LocalDate target = today.get();
        if (passing.known() instanceof BusinessClock.Running running
                && running.date().isBefore(target)) {
            passing.until(target, (transaction, days, last) -> {});
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
