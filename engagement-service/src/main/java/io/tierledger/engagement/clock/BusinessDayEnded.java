package io.tierledger.engagement.clock;

import java.time.LocalDate;

/** Business day {@code day} is over; kept once for the service (by partition 0), so that late can be told from due. */
public record BusinessDayEnded(LocalDate day) {
    public static final String STREAM = "business-day";
}
