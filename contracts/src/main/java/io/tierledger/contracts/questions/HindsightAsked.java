package io.tierledger.contracts.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How would customers have scored up to a day, by what was known at an instant? Answered in frames of module past.
 *
 * @param asOf last day that counts
 * @param customers null for everybody
 * @param later what customer-service recorded after {@code knownAt}, on days up to {@code asOf}
 */
public record HindsightAsked(
        String method,
        int version,
        LocalDate asOf,
        Instant knownAt,
        @Nullable List<String> customers,
        List<LaterOrder> later) {}
