package io.tierledger.engagement.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which customers to look at when a day ends, so that a day costs only those it touches. May name one too many, never one too few. */
final class Agenda {
    private final TreeMap<Integer, List<String>> byDay = new TreeMap<>();

    void add(int lastDay, String customerId) {
        byDay.computeIfAbsent(lastDay, none -> new ArrayList<>()).add(customerId);
    }

    /** Takes out whoever's period may have ended by this epoch day, by customer id: the same order after every restart. */
    TreeSet<String> takeUntil(int day) {
        TreeSet<String> due = new TreeSet<>();
        while (!byDay.isEmpty() && byDay.firstKey() <= day) {
            due.addAll(byDay.pollFirstEntry().getValue());
        }
        return due;
    }
}
