package io.tierledger.customer.customers;

import io.tierledger.contracts.Sealed;

/**
 * What a person said who changed something: it stands in the event that is stored of it, and nowhere else.
 *
 * @param actor {@link io.tierledger.contracts.Actor} who said it
 * @param reasoned whether a reason was given, and not a name alone
 * @param sealed the reason where one was given, and a name where one was typed
 */
public record PersonSaid(String actor, boolean reasoned, Sealed sealed) {}
