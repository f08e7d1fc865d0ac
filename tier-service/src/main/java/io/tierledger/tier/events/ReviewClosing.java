package io.tierledger.tier.events;

import java.time.LocalDate;

/**
 * A review is closed: what its cases come to is fixed, and every partition carries it out.
 *
 * @param defendBy last day on which account managers could defend
 * @param overridesUntil last day of a tier beside the proposed one of which nobody said how long
 * @param asOf business date of what comes of it
 * @param actor {@link io.tierledger.contracts.Actor} who closed it
 */
public record ReviewClosing(
        String review, String method, LocalDate defendBy, LocalDate overridesUntil, LocalDate asOf, String actor)
        implements ReviewEvent {}
