package io.tierledger.contracts.questions;

/** @param known whether there is one of the id that was asked about */
public record Known(boolean known) {}
