package io.tierledger.contracts.scores;

import java.time.LocalDate;

/**
 * What a measure rests on: the orders from {@code from} up to and including {@code to}, as known at position {@code upToSequence}
 * of customer-service's store. {@code sum} is in minor units of the reporting currency.
 */
public record Window(LocalDate from, LocalDate to, long upToSequence, long count, long sum) {}
