package io.tierledger.contracts.tiers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review was opened: customers that the method places have cases, in which tiers are defended and decided. Goes to every partition, in order with the changes of tiers.
 *
 * @param review id of the review
 * @param team whose customers have cases; null where there are no teams
 * @param defendBy last day on which account managers defend
 * @param decideBy day by which the rest is decided
 * @param asOf business date
 * @param actor who opened it ({@link io.tierledger.contracts.Actor})
 */
@WireName("io.tierledger.review.opened.v1")
public record ReviewOpened(
        String review,
        String method,
        @Nullable String team,
        LocalDate defendBy,
        LocalDate decideBy,
        LocalDate asOf,
        String actor)
        implements PublishedEvent {}
