package io.tierledger.customer.accepting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The date on the wall in the installation's zone. */
public record Wall(Clock clock, ZoneId zone) {
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
