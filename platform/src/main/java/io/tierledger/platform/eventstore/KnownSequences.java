package io.tierledger.platform.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last sequences of the streams written most lately, so that a stream in use is not asked for again. They hold for as long as this
 * writer's last position is the store's: once anybody else has written, nothing is known. Of one thread.
 */
final class KnownSequences {
    private static final int AT_MOST = 1 << 17;

    private final Map<String, Long> last = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > AT_MOST;
        }
    };
    private long position = -1;

    /** @param highest position in the store, read under the append lock */
    void holdAt(long highest) {
        if (highest != position) {
            last.clear();
            position = highest;
        }
    }

    @Nullable
    Long of(String stream) {
        return last.get(stream);
    }

    /** Called when they are committed. */
    void stored(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            last.put(event.stream(), event.sequence());
            position = event.position();
        }
    }
}
