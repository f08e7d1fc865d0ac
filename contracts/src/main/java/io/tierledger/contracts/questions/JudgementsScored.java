package io.tierledger.contracts.questions;

/** @param scored false when they did not within ten seconds */
public record JudgementsScored(boolean scored) {}
