package io.tierledger.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The date on the wall in the installation's zone. */
record Wall(Clock clock, ZoneId zone) {
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
