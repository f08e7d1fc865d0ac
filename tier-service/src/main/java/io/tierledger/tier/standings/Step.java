package io.tierledger.tier.standings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change of a customer's tier under a method.
 *
 * @param asOf business date from which it holds
 * @param recordedAt wall time, UTC, from which it was known
 * @param tier null when the customer left the method
 * @param number of the change in its placement
 */
public record Step(long position, LocalDate asOf, Instant recordedAt, @Nullable String tier, int number, boolean provisional) {}
