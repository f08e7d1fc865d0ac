package io.tierledger.contracts.tiers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/**
 * A review is closed: all that it came to has been told before, in each partition. Goes to every partition, in order with the changes of tiers.
 *
 * @param review id of the review
 * @param asOf business date of the closing
 */
@WireName("io.tierledger.review.closed.v1")
public record ReviewClosed(String review, String method, LocalDate asOf) implements PublishedEvent {}
