package io.tierledger.scoring.partition;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Customers to be looked at when a day comes, though nothing is ordered: a judgement begins to count or grows stale. */
final class Agenda {
    private final TreeMap<Integer, Numbers> days = new TreeMap<>();

    void add(int day, int customer) {
        days.computeIfAbsent(day, none -> new Numbers()).add(customer);
    }

    /** Takes everybody due up to and including {@code day}. */
    void take(int day, BitSet into) {
        Map.Entry<Integer, Numbers> first = days.firstEntry();
        while (first != null && first.getKey() <= day) {
            Numbers due = first.getValue();
            for (int i = 0; i < due.size(); i++) {
                into.set(due.get(i));
            }
            days.pollFirstEntry();
            first = days.firstEntry();
        }
    }
}
