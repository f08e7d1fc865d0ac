package io.tierledger.contracts.questions;

/** @param sum minor units of the reporting currency */
public record WindowTotal(long count, long sum) {}
