package io.tierledger.tier.events;

import java.time.LocalDate;

/** A person placed a customer by hand, until a date (that day included). {@code asOf} is the business date as readers knew it. */
public record OverrideSet(
        String customerId, String method, String tier, String reason, String author, LocalDate until, LocalDate asOf) {
    public String stream() {
        return "override:" + customerId + ":" + method;
    }
}
