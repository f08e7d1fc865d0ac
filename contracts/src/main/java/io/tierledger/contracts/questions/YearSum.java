package io.tierledger.contracts.questions;

/** What a customer bought in the twelve months up to a date; minor units of the reporting currency, {@code orders} that count. */
public record YearSum(String customerId, long revenueMinor, long profitMinor, long orders) {}
