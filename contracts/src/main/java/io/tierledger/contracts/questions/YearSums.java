package io.tierledger.contracts.questions;

import java.util.List;

/** What the customers of one partition bought; the answer is a list of these. Who is in none never ordered. */
public record YearSums(List<YearSum> customers) {}
