package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer will be given from {@code asOf} up to and including {@code to}, drawn up from the programme of its tier for the plan
 * year that began on {@code from}: all that is open, what was carried over from the plan before under its own id. A change that is
 * undone on its day brings back the plan before: that one is told again, under the id it has, with all that is open.
 */
@WireName("io.tierledger.plan.drawn-up.v1")
public record PlanDrawnUp(
        String planId,
        String customerId,
        @Nullable String accountManagerId,
        String method,
        int methodVersion,
        String tier,
        LocalDate from,
        LocalDate to,
        List<PlannedActivity> activities,
        String cause,
        LocalDate asOf)
        implements PublishedEvent {}
