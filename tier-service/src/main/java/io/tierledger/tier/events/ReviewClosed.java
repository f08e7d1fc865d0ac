package io.tierledger.tier.events;

import java.time.LocalDate;

/**
 * Every partition has carried out the closing of a review.
 *
 * @param asOf business date of the closing
 */
public record ReviewClosed(String review, String method, LocalDate asOf) implements ReviewEvent {}
