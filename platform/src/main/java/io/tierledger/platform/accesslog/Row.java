package io.tierledger.platform.accesslog;

import java.time.Instant;

/** Something that was done, and when. */
record Row(Instant at, Access access) {}
