package io.tierledger.platform.accesslog;

/** A row as it was found. */
public record FoundAccess(Place place, Access access) {}
