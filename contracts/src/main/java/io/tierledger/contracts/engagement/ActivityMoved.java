package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/**
 * An open activity is due on another day of its slot; its id stays.
 *
 * @param planId the plan in force
 * @param from working day on which it was due
 * @param to the one on which it is due now
 * @param cause {@code ABSENCE}: its account manager is not there on the day it was due; {@code PERSON}: somebody
 *     said so, and then the day may be the same and only its time another; other words may follow
 */
@WireName("io.tierledger.activity.moved.v1")
public record ActivityMoved(
        String activityId,
        String planId,
        String customerId,
        String kind,
        LocalDate from,
        LocalDate to,
        String cause,
        LocalDate asOf)
        implements PublishedEvent {}
