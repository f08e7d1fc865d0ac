package io.tierledger.platform.watching;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has stood still for longer than a minute: said in the log once, and once when it moves again. */
final class StandingStill {
    public static final Duration LONG = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(StandingStill.class);

    private final Supplier<Collection<Moving>> watched;
    private final Set<String> said = new HashSet<>();

    public StandingStill(Supplier<Collection<Moving>> watched) {
        this.watched = watched;
    }

    StandingStill(List<? extends Watched> parts) {
        this(() ->
                parts.stream().<Moving>flatMap(part -> part.moving().stream()).toList());
    }

    /** Looks once and says what has changed. */
    public synchronized void look() {
        Map<String, Duration> still = still();
        still.forEach((name, time) -> {
            if (said.add(name)) {
                log.warn("{} has stood still for {} s", name, time.toSeconds());
            }
        });
        said.removeIf(name -> {
            boolean moves = !still.containsKey(name);
            if (moves) {
                log.info("{} moves again", name);
            }
            return moves;
        });
    }

    /** What stands still now, by name, and for how long. */
    public Map<String, Duration> still() {
        Map<String, Duration> still = new TreeMap<>();
        for (Moving moving : watched.get()) {
            if (moving.still().compareTo(LONG) > 0) {
                still.merge(moving.name(), moving.still(), (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return still;
    }

    Collection<Moving> watched() {
        return watched.get();
    }
}
