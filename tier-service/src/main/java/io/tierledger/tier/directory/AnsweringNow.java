package io.tierledger.tier.directory;

import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.rights.Reach;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Who answers at this moment for those customers that somebody holds on to; gone with whoever held the last of one. Whoever follows the store
 * tells each page of it, before showing what stands in it.
 */
public final class AnsweringNow {
    private final CustomerDirectory directory;
    private Map<String, WeakReference<Whose>> held = new WeakHashMap<>();

    public AnsweringNow(CustomerDirectory directory) {
        this.directory = directory;
    }

    /** A customer, by who answers for it now. */
    public static final class Whose {
        private final String customerId; // the very key of the map: it stays while this does
        private final AtomicReference<@Nullable Optional<String>> accountManager = new AtomicReference<>();

        private Whose(String customerId) {
            this.customerId = customerId;
        }

        public boolean isWithin(Reach reach) {
            Optional<String> now = accountManager.get();
            return now != null && reach.covers(now.orElse(null));
        }
    }

    /** By id; blocking. */
    public Map<String, Whose> of(Collection<String> customerIds) {
        Map<String, Whose> found = new HashMap<>();
        List<Whose> unread = new ArrayList<>();
        synchronized (this) {
            for (String id : customerIds) {
                found.computeIfAbsent(id, this::held);
            }
        }
        found.values().stream()
                .filter(whose -> whose.accountManager.get() == null)
                .forEach(unread::add);
        if (!unread.isEmpty()) {
            Map<String, String> read = directory.accountManagersOf(
                    unread.stream().map(whose -> whose.customerId).toList());
            // what was told meanwhile is newer
            unread.forEach(
                    whose -> whose.accountManager.compareAndSet(null, Optional.ofNullable(read.get(whose.customerId))));
        }
        return found;
    }

    private Whose held(String id) {
        WeakReference<Whose> reference = held.get(id);
        Whose known = reference == null ? null : reference.get();
        if (known == null) {
            known = new Whose(id);
            held.remove(id);
            held.put(known.customerId, new WeakReference<>(known));
        }
        return known;
    }

    /** The next events of the store. */
    public void follow(List<StoredEvent> page) {
        for (StoredEvent stored : page) {
            DirectoryProjection.answering(stored).ifPresent(this::told);
        }
    }

    private synchronized void told(DirectoryProjection.Answering told) {
        WeakReference<Whose> reference = held.get(told.customerId());
        Whose whose = reference == null ? null : reference.get();
        if (whose != null) {
            whose.accountManager.set(Optional.ofNullable(told.accountManager()));
        }
    }

    /** Whoever followed will not have told everything: from here on all is read anew. */
    public synchronized void forget() {
        held = new WeakHashMap<>();
    }
}
