package io.tierledger.contracts.questions;

import java.util.List;

/**
 * Who gave judgements of a customer that count now.
 *
 * @param persons ids of who was signed in; of whoever typed a name nothing is known
 */
public record Judges(List<String> persons) {}
