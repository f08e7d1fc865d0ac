package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import java.util.List;

/** Open activities that a customer is no longer entitled to, after a demotion, a gate, or a leave of the method. */
@WireName("io.tierledger.treatment.withdrawn.v1")
public record TreatmentWithdrawn(
        String planId, String customerId, List<String> activityIds, String tier, String cause, LocalDate asOf)
        implements PublishedEvent {}
