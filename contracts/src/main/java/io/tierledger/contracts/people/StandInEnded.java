package io.tierledger.contracts.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;

/**
 * Nobody stands in for an account manager from here on.
 *
 * @param actor who ended it
 */
@WireName("io.tierledger.stand-in.ended.v1")
public record StandInEnded(String accountManagerId, String actor) implements PublishedEvent {}
