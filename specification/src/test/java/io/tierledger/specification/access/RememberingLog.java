package io.tierledger.specification.access;

import io.tierledger.platform.accesslog.Access;
import io.tierledger.platform.accesslog.AccessFilter;
import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.platform.accesslog.FoundAccess;
import io.tierledger.platform.accesslog.Place;
import io.tierledger.platform.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A log whose store is this list. */
final class RememberingLog implements AccessLog {
    final List<Access> noted = new CopyOnWriteArrayList<>();
    final List<Access> stored = new CopyOnWriteArrayList<>();
    volatile boolean isFull;
    volatile boolean isAway;
    /** What storing waits for. */
    volatile Mono<Void> store = Mono.empty();

    void forget() {
        noted.clear();
        stored.clear();
        isFull = false;
        isAway = false;
        store = Mono.empty();
    }

    @Override
    public boolean isFull() {
        return isFull;
    }

    @Override
    public int waiting() {
        return noted.size();
    }

    @Override
    public void note(Access access) {
        noted.add(access);
    }

    @Override
    public void noteEach(Access access) {
        noted.add(access);
    }

    @Override
    public Mono<Void> store(Access access) {
        return isAway
                ? Mono.error(new Refused(503, "access-log-away"))
                : store.then(Mono.fromRunnable(() -> stored.add(access)));
    }

    @Override
    public List<FoundAccess> find(AccessFilter filter, int limit, @Nullable Place after) {
        return new ArrayList<>();
    }
}
