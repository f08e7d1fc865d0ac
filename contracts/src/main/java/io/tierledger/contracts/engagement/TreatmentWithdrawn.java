package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import java.util.List;

/**
 * Open activities that a customer is no longer entitled to, whatever the cause: another tier, programme or leading method, a gate, or
 * a leave of the method. Some may be of plans before {@code planId}, carried over into it.
 */
@WireName("io.tierledger.treatment.withdrawn.v1")
public record TreatmentWithdrawn(
        String planId, String customerId, List<String> activityIds, String tier, String cause, LocalDate asOf)
        implements PublishedEvent {}
