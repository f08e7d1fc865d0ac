package io.tierledger.customer.people;

import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcOperations;

/** When each token was last used here: noted in memory, and in a table every few seconds. No event: it is no change. */
public final class LastUses implements Watched, AutoCloseable {
    private static final Duration KEPT_EACH = Duration.ofSeconds(5);

    private final JdbcOperations jdbc;
    private final Clock clock;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();
    private final Loop keeping = Loop.pausing("customer-token-uses", KEPT_EACH, this::keep);

    LastUses(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LastUses start() {
        keeping.start();
        return this;
    }

    /** Never blocks. */
    void note(String tokenId) {
        noted.put(tokenId, clock.instant());
    }

    /** Blocks. */
    public Optional<Instant> of(String tokenId) {
        Instant fresh = noted.get(tokenId);
        return fresh != null
                ? Optional.of(fresh)
                : jdbc
                        .query(
                                "select last_used_at from token_use where token_id = ?",
                                (row, n) -> row.getTimestamp(1).toInstant(),
                                tokenId)
                        .stream()
                        .findFirst();
    }

    private void keep() {
        Map<String, Instant> some = new HashMap<>(noted);
        some.forEach((token, at) -> {
            jdbc.update("""
                    insert into token_use values (?, ?) on conflict (token_id) do update
                    set last_used_at = greatest(token_use.last_used_at, excluded.last_used_at)""", token, Timestamp.from(at));
            noted.remove(token, at);
        });
    }

    @Override
    public Collection<Loop> moving() {
        return List.of(keeping);
    }

    @Override
    public void close() {
        keeping.close();
        keep();
    }
}
