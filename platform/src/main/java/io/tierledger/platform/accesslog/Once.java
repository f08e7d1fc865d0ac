package io.tierledger.platform.accesslog;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The same again within ten minutes is no other row. Windows begin at each full ten minutes. */
final class Once {
    static final Duration WINDOW = Duration.ofMinutes(10);
    /** Beyond this it is forgotten early what there was: a row more, never one less. */
    static final int MOST = 200_000;

    private volatile Seen seen = new Seen(Long.MIN_VALUE, Set.of());

    private record Seen(long window, Set<Access> those) {
        boolean isOver(long now) {
            return window < now || those.size() >= MOST;
        }
    }

    boolean isFirst(Access access, Instant at) {
        long window = Math.floorDiv(at.getEpochSecond(), WINDOW.toSeconds());
        Seen now = seen;
        return (now.isOver(window) ? next(window) : now).those.add(access);
    }

    private synchronized Seen next(long window) {
        if (seen.isOver(window)) {
            seen = new Seen(window, ConcurrentHashMap.newKeySet());
        }
        return seen;
    }
}
