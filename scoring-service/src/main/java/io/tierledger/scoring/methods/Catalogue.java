package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.LeadingMethodChosen;
import io.tierledger.scoring.events.MethodDrafted;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.Publications;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every version of every method that was published, read from the event store as far as it goes; blocking. */
public final class Catalogue implements Publications {
    private static final Set<String> NAMES = Set.of("method-drafted", "method-published", "leading-method-chosen");
    private static final int PAGE = 100;

    private final EventLog log;
    private final Map<String, TreeMap<Integer, MethodPublished>> versions = new ConcurrentSkipListMap<>();
    private final Map<String, TreeMap<Integer, Version>> histories = new ConcurrentSkipListMap<>();
    private final Map<String, MethodDrafted> drafted = new ConcurrentSkipListMap<>();
    private final Map<String, MethodPublished> known = new ConcurrentHashMap<>();
    private volatile String leading = "value-potential";
    private long position;

    public Catalogue(EventLog log) {
        this.log = log;
    }

    @Override
    public MethodPublished version(String method, int version) {
        MethodPublished found = known.get(method + "/" + version);
        if (found == null) {
            refresh();
            found = known.get(method + "/" + version);
        }
        if (found == null) {
            throw new IllegalArgumentException("version " + version + " of " + method + " was never published");
        }
        return found;
    }

    /** The newest version of each method, by id. */
    public synchronized List<Method> newest() {
        refresh();
        List<Method> newest = new ArrayList<>();
        versions.values().forEach(all -> newest.add(all.lastEntry().getValue().method()));
        return newest;
    }

    /** The newest version of a method. */
    public synchronized Optional<Method> newest(String id) {
        refresh();
        return Optional.ofNullable(versions.get(id))
                .map(all -> all.lastEntry().getValue().method());
    }

    /** Every version of a method, the newest first; none when there is no such method. */
    public synchronized List<Version> history(String id) {
        refresh();
        TreeMap<Integer, Version> all = histories.get(id);
        return all == null ? List.of() : List.copyOf(all.descendingMap().values());
    }

    /** The latest draft of each method that was never published, by id. */
    public synchronized List<MethodDrafted> unpublished() {
        refresh();
        return drafted.entrySet().stream()
                .filter(draft -> !versions.containsKey(draft.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The id of the method that drives engagement. */
    public String leading() {
        refresh();
        return leading;
    }

    private synchronized void refresh() {
        List<StoredEvent> page = log.after(position, PAGE, NAMES);
        while (!page.isEmpty()) {
            page.forEach(this::learn);
            position = page.getLast().position();
            page = page.size() < PAGE ? List.of() : log.after(position, PAGE, NAMES);
        }
    }

    private void learn(StoredEvent stored) {
        if (stored.event() instanceof MethodPublished published) {
            Method method = published.method();
            known.put(method.id() + "/" + method.version(), published);
            versions.computeIfAbsent(method.id(), first -> new TreeMap<>()).put(method.version(), published);
            histories
                    .computeIfAbsent(method.id(), first -> new TreeMap<>())
                    .put(method.version(), Version.of(published, stored));
        } else if (stored.event() instanceof MethodDrafted draft) {
            drafted.put(draft.method().id(), draft);
        } else if (stored.event() instanceof LeadingMethodChosen chosen) {
            leading = chosen.method();
        }
    }
}
