package io.tierledger.engagement.drawing;

import io.tierledger.engagement.planning.Plan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The files of a partition's customers, in memory, and when the period of each ends. */
final class CustomerFiles {
    private static final int NO_END = Integer.MAX_VALUE;

    private final Map<String, CustomerFile> files = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final FileCodec codec = new FileCodec(this::word);
    private final PeriodEnds periodEnds = new PeriodEnds();
    private final Set<String> changed = new HashSet<>();

    CustomerFile of(String customerId) {
        return files.getOrDefault(customerId, CustomerFile.NEW);
    }

    void put(String customerId, CustomerFile file) {
        CustomerFile before = files.put(customerId, file);
        changed.add(customerId);
        if (before == null || endOf(before) != endOf(file)) {
            watch(customerId, file);
        }
    }

    private void watch(String customerId, CustomerFile file) {
        int end = endOf(file);
        if (end < NO_END) {
            periodEnds.add(end, customerId);
        }
    }

    private static int endOf(CustomerFile file) {
        return file.plan() instanceof Plan.Running running ? running.period().last() : NO_END;
    }

    /** Everybody, by customer id: the same order after every restart. */
    Set<String> all() {
        return new TreeSet<>(files.keySet());
    }

    Set<String> endingBy(int day) {
        return periodEnds.takeUntil(day);
    }

    /** Whoever cannot be dealt with today comes up tomorrow, as it would after a restart. */
    void lookAgain(LocalDate day, String customerId) {
        periodEnds.add((int) day.toEpochDay() + 1, customerId);
    }

    /** One instance per text: a million files name the same few methods, tiers and account managers. */
    String word(String text) {
        String known = words.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    Map<String, byte[]> takeChanged() {
        Map<String, byte[]> documents = new HashMap<>(changed.size() * 2);
        changed.forEach(id -> documents.put(id, codec.encode(of(id))));
        changed.clear();
        return documents;
    }

    void restore(String customerId, byte[] document) {
        CustomerFile file = codec.decode(document);
        files.put(customerId, file);
        watch(customerId, file);
    }
}
