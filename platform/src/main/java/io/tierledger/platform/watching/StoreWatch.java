package io.tierledger.platform.watching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every store, each on a thread of its own, whether it answers; the log hears when one falls silent and when it is back. */
final class StoreWatch implements AutoCloseable {
    /** A store that has not answered within this time does not answer. */
    public static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(StoreWatch.class);

    private final List<? extends Store> stores;
    private final List<Loop> loops = new ArrayList<>();
    private final Map<String, Long> silentSince = new ConcurrentHashMap<>();

    public StoreWatch(String service, List<? extends Store> stores) {
        this.stores = stores;
        stores.forEach(store -> loops.add(Loop.pausing(service + "-asks-" + store.name(), EVERY, () -> look(store))));
    }

    public void start() {
        loops.forEach(Loop::start);
    }

    private void look(Store store) throws InterruptedException {
        try {
            store.ask();
            Long since = silentSince.remove(store.name());
            if (since != null) {
                log.info(
                        "{} answers again after {} s",
                        store.name(),
                        silent(since).toSeconds());
            }
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Exception silent) {
            if (silentSince.putIfAbsent(store.name(), System.nanoTime()) == null) {
                log.warn("{} does not answer: {}", store.name(), silent.toString());
            }
        }
    }

    /** How long a store has not answered; zero when it does. */
    public Duration silent(String store) {
        Long since = silentSince.get(store);
        return since == null ? Duration.ZERO : silent(since);
    }

    private static Duration silent(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Those that do not answer, and for how long. */
    public Map<String, Duration> silent() {
        Map<String, Duration> silent = new TreeMap<>();
        silentSince.forEach((store, since) -> silent.put(store, silent(since)));
        return silent;
    }

    List<String> names() {
        return stores.stream().map(Store::name).toList();
    }

    @Override
    public void close() {
        loops.forEach(Loop::stop);
        loops.forEach(Loop::close);
        stores.forEach(Store::close);
    }
}
