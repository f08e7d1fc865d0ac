package io.tierledger.customer.naming;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.Profile;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.watching.Loop;
import io.tierledger.sealing.Opened;
import io.tierledger.sealing.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The names of all customers, opened in memory and kept nowhere else. Each question first takes in what was stored since the last, so that it
 * knows what was committed before it; that blocks. While keys are away, customers are nameless.
 */
public final class CustomerNames implements AutoCloseable {
    private static final Set<String> GIVING = Set.of("customer-registered", "customer-changed", "subject-erased");
    private static final int PAGE = 5_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final EventLog events;
    private final Texts texts;
    private final JdbcOperations jdbc;
    private final Map<String, Named> byId = new ConcurrentHashMap<>();
    private final NavigableSet<Named> byName = new ConcurrentSkipListSet<>();
    private final NavigableSet<String> nameless = new ConcurrentSkipListSet<>();
    /** What could not be opened yet. */
    private final Map<String, Sealed> closed = new LinkedHashMap<>();

    private final Loop following = Loop.pausing("names-of-customers", PAUSE, this::follow);
    private long position;
    /** Monotonic time before which nothing that is closed is tried again. */
    private long nextTry = System.nanoTime();

    private Duration pause = PAUSE;

    CustomerNames(EventLog events, Texts texts, JdbcOperations jdbc) {
        this.events = events;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    void begin() {
        following.start();
    }

    /** Names by customer id; customers without one are absent. */
    public Map<String, String> of(Collection<String> customerIds) {
        follow();
        Map<String, String> names = HashMap.newHashMap(customerIds.size());
        for (String id : customerIds) {
            Named named = byId.get(id);
            if (named != null) {
                names.put(id, named.name());
            }
        }
        return names;
    }

    /**
     * Customers with a name, in the order of names; what is registered meanwhile may be seen or not.
     *
     * @param beyond only those after it, in that order; null for all
     */
    public Stream<Named> walk(boolean descending, @Nullable Named beyond) {
        follow();
        NavigableSet<Named> all = descending ? byName.descendingSet() : byName;
        return (beyond == null ? all : all.tailSet(beyond, false)).stream();
    }

    /** Lets go of the name of a customer who was erased. */
    public synchronized void forget(String customerId) {
        closed.remove(customerId);
        called(customerId, null);
    }

    /** Ids of customers without a name, sorted, after {@code id}. */
    public Stream<String> nameless(String id) {
        follow();
        return nameless.tailSet(id, false).stream();
    }

    /** Takes in what was stored since, and tries what is closed when it is time: each minute at least, for some never opens. */
    private synchronized void follow() {
        boolean more = events.lastPosition() > position;
        boolean opens = true;
        while (more) {
            EventLog.Found found = events.since(position, PAGE, GIVING);
            opens = take(found.events(), opens);
            position = found.upTo();
            more = found.more();
        }
        if (!closed.isEmpty() && System.nanoTime() - nextTry >= 0) {
            tryAgain();
        }
    }

    /** Answers whether anything opens, as far as it is known. */
    private boolean take(List<StoredEvent> page, boolean opens) {
        Map<String, Profile> given = new LinkedHashMap<>();
        for (StoredEvent stored : page) {
            String id = ((CustomerEvent) stored.event()).customerId();
            if (!byId.containsKey(id)) {
                nameless.add(id);
            }
            if (stored.event() instanceof CustomerEvent.SubjectErased) {
                given.remove(id);
                closed.remove(id);
                called(id, null);
            }
            GivenByACustomer texts = GivenByACustomer.in(stored.event());
            if (texts != null) {
                given.put(id, texts.profile());
            }
        }
        Map<String, String> inClear = NamesInClear.of(jdbc, PersonalTexts.namedInClear(given));
        Map<String, Sealed> sealed = new LinkedHashMap<>();
        given.forEach((id, profile) -> {
            Sealed part = profile.sealed();
            if (part == null) {
                closed.remove(id);
                called(id, inClear.get(id));
            } else {
                sealed.put(id, part);
            }
        });
        if (opens) {
            return sealed.isEmpty() || open(sealed);
        }
        closed.putAll(sealed);
        return false;
    }

    private void tryAgain() {
        List<String> ids = List.copyOf(closed.keySet());
        boolean any = true;
        for (int from = 0; any && from < ids.size(); from += PAGE) {
            Map<String, Sealed> some = new LinkedHashMap<>();
            ids.subList(from, Math.min(ids.size(), from + PAGE)).forEach(id -> some.put(id, closed.get(id)));
            any = open(some);
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        nextTry = System.nanoTime() + pause.toNanos();
    }

    /** Answers whether any could be opened, or never will be. */
    private boolean open(Map<String, Sealed> parts) {
        List<String> ids = new ArrayList<>(parts.keySet());
        List<Opened> opened = texts.openAll(parts.entrySet().stream()
                .map(part -> new Texts.Part(PersonalTexts.place(part.getKey()), part.getValue()))
                .toList());
        boolean any = false;
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (opened.get(i) == Opened.Gone.UNAVAILABLE) {
                if (closed.put(id, parts.get(id)) == null) {
                    pause = PAUSE;
                    nextTry = System.nanoTime() + pause.toNanos();
                }
            } else {
                closed.remove(id);
                any = true;
            }
            called(id, opened.get(i).member(PersonalTexts.NAME));
        }
        return any;
    }

    private void called(String id, @Nullable String name) {
        Named now = name == null ? null : Named.of(id, name);
        Named before = now == null ? byId.remove(id) : byId.put(id, now);
        if (now == null) {
            nameless.add(id);
        } else {
            byName.add(now);
            nameless.remove(id);
        }
        if (before != null && !before.equals(now)) {
            byName.remove(before);
        }
    }

    @Override
    public void close() {
        following.close();
    }
}
