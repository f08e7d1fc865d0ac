package io.tierledger.contracts.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/**
 * A person answers for an account manager's customers for a while, beside the account manager; takes the place of what was arranged before.
 *
 * @param person who stands in
 * @param from first day, a business date
 * @param until last day, a business date
 * @param actor who arranged it
 * @param change the event of customer-service that holds the reason: {@code customer/4711}
 */
@WireName("io.tierledger.stand-in.arranged.v1")
public record StandInArranged(
        String accountManagerId, String person, LocalDate from, LocalDate until, String actor, String change)
        implements PublishedEvent {}
