package io.tierledger.customer.orderhistory;

import io.tierledger.contracts.questions.WindowAsked;
import io.tierledger.contracts.questions.WindowTotal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts and sums over windows of the orders' own dates, as known at a position of the store. */
final class Windows {
    private static final int MOST_YEARS = 50;
    private final Entries entries;

    Windows(Entries entries) {
        this.entries = entries;
    }

    /** In the order asked. */
    List<WindowTotal> totals(List<WindowAsked> windows) {
        Map<String, List<Entry>> known =
                entries.of(windows.stream().map(WindowAsked::customer).collect(Collectors.toSet()));
        return windows.stream()
                .map(asked -> total(asked, known.getOrDefault(asked.customer(), List.of())))
                .toList();
    }

    private static WindowTotal total(WindowAsked asked, List<Entry> ordered) {
        long count = 0;
        long sum = 0;
        for (Entry entry : ordered) {
            if (holds(asked, entry)) {
                count += entry.orders();
                sum = Math.addExact(sum, entry.reporting());
            }
        }
        return new WindowTotal(count, sum);
    }

    private static boolean holds(WindowAsked asked, Entry entry) {
        return !entry.day().isBefore(asked.from())
                && !entry.day().isAfter(asked.to())
                && entry.position() <= asked.upToSequence()
                && (asked.kind() == null || asked.kind().equals(entry.kind()));
    }

    static boolean isTooWide(WindowAsked asked) {
        return asked.from().isAfter(asked.to())
                || asked.from().isBefore(asked.to().minusYears(MOST_YEARS));
    }
}
