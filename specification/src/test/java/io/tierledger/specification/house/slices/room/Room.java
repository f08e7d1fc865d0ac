package io.tierledger.specification.house.slices.room;

/** What everybody may use. */
public record Room() {}
