package io.tierledger.tier.standings;

import java.time.LocalDate;

/** An override that is in force: until its date, that day included. {@code withoutOverride} is where the policy has the customer. */
public record ByHandNow(String tier, LocalDate until, String author, String reason, String withoutOverride) {}
