package io.tierledger.customer.people;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;

/**
 * Who did something about people, with a key of its own for what was typed: one text may be about many.
 *
 * @param actor {@link Actor}
 * @param id names the act; a UUID
 * @param sealed the reason where one was given, and a name where one was typed
 */
public record Act(String actor, String id, Sealed sealed) {}
