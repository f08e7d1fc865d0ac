package io.tierledger.tier.events;

import io.tierledger.contracts.Actor;
import java.time.LocalDate;

/**
 * Somebody is to see to a finding. It takes the place of what was said about it before.
 *
 * @param owner id of the person who sees to it
 * @param due last day, on which it is not late yet
 * @param asOf the business date as readers knew it
 * @param actor {@link Actor} who gave it
 */
public record FindingTaskGiven(
        String customerId, String method, String kind, String owner, LocalDate due, LocalDate asOf, String actor)
        implements FindingEvent {}
