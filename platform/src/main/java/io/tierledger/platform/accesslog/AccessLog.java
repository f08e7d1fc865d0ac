package io.tierledger.platform.accesslog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What is to stand in the log: some before it is answered, the rest each second in one batch. While its store is away rows wait, and are
 * lost where the service ends before it is back.
 */
public interface AccessLog {
    /** Whether so much waits that what is logged is answered no more. */
    boolean isFull();

    /** How many rows wait. */
    int waiting();

    /** Is written with the next batch, unless the same was within these ten minutes. Never blocks. */
    void note(Access access);

    /** Is written with the next batch, also where the same was a moment ago. Never blocks. */
    void noteEach(Access access);

    /** Complete when it is stored; {@link io.tierledger.platform.web.Refused} 503 where it cannot be. */
    Mono<Void> store(Access access);

    /**
     * The newest first. Blocks.
     *
     * @param after where the page before ended; null for the first
     */
    List<FoundAccess> find(AccessFilter filter, int limit, @Nullable Place after);
}
