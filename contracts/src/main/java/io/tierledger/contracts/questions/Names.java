package io.tierledger.contracts.questions;

import java.util.Map;

/** @param names by customer id; who has no name, or is not a customer, is absent */
public record Names(Map<String, String> names) {}
