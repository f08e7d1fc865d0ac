package io.tierledger.contracts.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded after an instant about days up to a date?
 *
 * @param asOf last day that counts
 * @param customers null for everybody
 */
public record LaterAsked(
        Instant knownAt, LocalDate asOf, @Nullable List<String> customers) {}
