package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open activity is to be done by somebody; who answers for the customer goes on answering for it.
 *
 * @param to an account manager, or {@code back-office}; null: whoever answers for the customer
 * @param actor {@link io.tierledger.contracts.Actor} who said so
 */
@WireName("io.tierledger.activity.assigned.v1")
public record ActivityAssigned(
        String activityId, String customerId, @Nullable String to, String actor, LocalDate asOf)
        implements PublishedEvent {}
