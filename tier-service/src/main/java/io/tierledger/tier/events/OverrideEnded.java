package io.tierledger.tier.events;

import java.time.LocalDate;

/** An override is over. {@code endedBy}: a person, {@code end date}, or {@code not placed} when the customer had left. */
public record OverrideEnded(String customerId, String method, String tier, String endedBy, LocalDate asOf) {}
