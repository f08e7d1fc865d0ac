package io.tierledger.contracts.questions;

/** @param mark how far scoring-service has taken in orders: as long as it is the same, so are the measures */
public record TakenIn(String mark) {}
