package io.tierledger.contracts.questions;

import java.util.List;

/** @param items kinds of orders that a criterion of some method counts by themselves, in small letters, each once, by the alphabet */
public record CountedKinds(List<String> items) {}
