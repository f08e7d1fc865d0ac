package io.tierledger.engagement.naming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A few thousand names, the least used of which go first, each for a minute: a changed or erased name does not linger. */
final class RecentNames {
    private static final int MOST = 5_000;
    private static final Duration FOR = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Heard> names = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Heard> eldest) {
            return size() > MOST;
        }
    };

    private record Heard(String name, Instant at) {}

    RecentNames(Clock clock) {
        this.clock = clock;
    }

    synchronized Map<String, String> of(Collection<String> ids) {
        Instant oldest = clock.instant().minus(FOR);
        Map<String, String> known = new HashMap<>();
        for (String id : ids) {
            Heard heard = names.get(id);
            if (heard != null && heard.at().isAfter(oldest)) {
                known.put(id, heard.name());
            }
        }
        return known;
    }

    synchronized void forget(String id) {
        names.remove(id);
    }

    synchronized void remember(Map<String, String> found) {
        Instant now = clock.instant();
        found.forEach((id, name) -> names.put(id, new Heard(name, now)));
    }
}
