package io.tierledger.platform.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands in the store.
 *
 * @param position place in the store, contiguous from 1, in commit order; published as {@code ce_sequence}
 * @param sequence place in its stream, from 0
 * @param name stored name, a stable word such as {@code tier-promoted}
 * @param event the decoded payload
 * @param recordedAt wall time, UTC
 */
public record StoredEvent(
        long position, UUID id, String stream, long sequence, String name, Object event, Instant recordedAt) {}
