package io.tierledger.contracts.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;

/**
 * A token of a program is good no more.
 *
 * @param actor who revoked it
 */
@WireName("io.tierledger.token.revoked.v1")
public record TokenRevoked(String tokenId, String actor) implements PublishedEvent {}
