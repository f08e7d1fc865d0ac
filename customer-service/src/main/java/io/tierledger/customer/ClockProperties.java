package io.tierledger.customer;

import io.tierledger.customer.clock.ClockMode;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the business date goes on.
 *
 * @param mode {@code wall}, {@code follow-orders} or {@code fixed}
 * @param tolerance how far after the business date an order may be dated in {@code wall} and {@code fixed}
 */
@ConfigurationProperties("tierledger.clock")
record ClockProperties(
        @DefaultValue("follow-orders") ClockMode mode,
        @DefaultValue("P1D") Period tolerance) {
    public ClockProperties {
        if (tolerance.isNegative() || tolerance.toTotalMonths() > 0 || tolerance.getDays() > 31) {
            throw new IllegalArgumentException("tierledger.clock.tolerance must be P0D to P31D");
        }
    }
}
