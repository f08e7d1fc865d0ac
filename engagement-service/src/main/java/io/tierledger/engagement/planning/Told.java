package io.tierledger.engagement.planning;

/**
 * Who says something, and where it stands what was said.
 *
 * @param actor its kind, with its id if it has one ({@link io.tierledger.contracts.Actor})
 * @param report position in the store of the event that gave the text
 */
public record Told(String actor, long report) {}
