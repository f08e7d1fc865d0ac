package io.tierledger.contracts.questions;

import java.util.List;

/**
 * Who set the override of a customer under a method that stands now.
 *
 * @param persons one id, or none: where there is no override, or a typed name set it
 */
public record OverriddenBy(List<String> persons) {}
