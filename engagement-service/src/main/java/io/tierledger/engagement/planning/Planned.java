package io.tierledger.engagement.planning;

import java.time.LocalDate;

/** One contact that a plan promises, on a working day; its number is its place in the plan. */
public record Planned(String kind, LocalDate due) {}
