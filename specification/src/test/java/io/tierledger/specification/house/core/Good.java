package io.tierledger.specification.house.core;

/** Breaks none. */
record Good(long cents) {}
