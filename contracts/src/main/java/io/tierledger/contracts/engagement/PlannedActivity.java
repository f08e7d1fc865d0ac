package io.tierledger.contracts.engagement;

import java.time.LocalDate;

/** One contact that a plan promises: {@code kind} as in the programme ({@code visit}, {@code call}, …), on a working day. */
public record PlannedActivity(String activityId, String kind, LocalDate due) {}
