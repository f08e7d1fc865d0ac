package io.tierledger.customer.passing;

import io.tierledger.customer.clock.BusinessClock;
import io.tierledger.platform.Loop;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** In mode {@code wall}: a day passes at midnight of the zone, and days that were slept through pass at the start. */
public final class Midnight implements AutoCloseable {
    private static final long EVERY_MILLIS = 1_000;

    private final DayPassing passing;
    private final Supplier<LocalDate> today;
    private final Loop loop;

    /** @param today wall date in the installation's zone */
    public Midnight(DayPassing passing, Supplier<LocalDate> today) {
        this.passing = passing;
        this.today = today;
        this.loop = new Loop("customer-midnight", this::step);
    }

    public Midnight start() {
        loop.start();
        return this;
    }

    private void step() throws InterruptedException {
        letDaysPass();
        TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
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
