package io.tierledger.customer.registering;

import org.jspecify.annotations.Nullable;

/** What is known of an account manager. {@code hoursPerWeek} is in hundredths of an hour. */
public record AccountManagerTerms(
        String accountManagerId,
        String name,
        @Nullable String email,
        @Nullable String team,
        @Nullable Integer hoursPerWeek) {}
