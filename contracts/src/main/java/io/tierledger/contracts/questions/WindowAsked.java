package io.tierledger.contracts.questions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many orders did a customer place in a window, and what do they amount to?
 *
 * @param from first day, at most 50 years before {@code to}, the last
 * @param upToSequence last position of customer-service's store that counts
 * @param kind only orders of this kind; null for all
 */
public record WindowAsked(
        String customer,
        LocalDate from,
        LocalDate to,
        long upToSequence,
        @Nullable String kind) {}
