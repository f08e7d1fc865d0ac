package io.tierledger.rights;

/** A role that may, and how far. */
public record Grant(Role role, Scope scope) {}
