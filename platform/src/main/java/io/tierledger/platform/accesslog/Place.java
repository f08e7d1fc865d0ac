package io.tierledger.platform.accesslog;

import java.time.Instant;

/** Where a row stands in the log, which is ordered by time. */
public record Place(Instant at, long id) {}
