package io.tierledger.scoring.partition;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which customers have orders on a day, so that a day which leaves a window costs only the customers it concerns. */
final class DayIndex {
    private @Nullable Numbers[] lists = new @Nullable Numbers[64];
    private int first;
    private boolean empty = true;

    void add(int day, int customer) {
        reach(day);
        Numbers list = lists[day - first];
        if (list == null) {
            list = new Numbers();
            lists[day - first] = list;
        }
        list.add(customer);
    }

    private void reach(int day) {
        if (empty) {
            first = day;
            empty = false;
        } else if (day < first) {
            int more = Math.max(first - day, lists.length / 2);
            @Nullable Numbers[] longer = new @Nullable Numbers[lists.length + more];
            System.arraycopy(lists, 0, longer, more, lists.length);
            lists = longer;
            first -= more;
        }
        if (day - first >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(day - first + 1, lists.length + lists.length / 2));
        }
    }

    /** Customers with orders from {@code from} up to and including {@code to}. */
    void collect(int from, int to, BitSet into) {
        if (empty) {
            return;
        }
        int last = Math.min(to - first, lists.length - 1);
        for (int day = Math.max(0, from - first); day <= last; day++) {
            Numbers list = lists[day];
            for (int i = 0; list != null && i < list.size(); i++) {
                into.set(list.get(i));
            }
        }
    }
}
