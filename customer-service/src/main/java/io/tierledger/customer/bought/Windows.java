package io.tierledger.customer.bought;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts and sums over windows of the orders' own dates, as known at a position of the store. */
final class Windows {
    private final Entries entries;

    Windows(Entries entries) {
        this.entries = entries;
    }

    /**
     * A customer's orders in a window.
     *
     * @param from first day, {@code to} the last; both included
     * @param upToSequence last position of the store that counts
     * @param kind null for all
     */
    record Asked(
            String customer,
            LocalDate from,
            LocalDate to,
            long upToSequence,
            @Nullable String kind) {
        private static final int MOST_YEARS = 50;

        boolean isTooWide() {
            return from.isAfter(to) || from.isBefore(to.minusYears(MOST_YEARS));
        }

        private boolean holds(Entry entry) {
            return !entry.day().isBefore(from)
                    && !entry.day().isAfter(to)
                    && entry.position() <= upToSequence
                    && (kind == null || kind.equals(entry.kind()));
        }
    }

    /** @param sum minor units of the reporting currency */
    record Total(long count, long sum) {}

    /** In the order asked. */
    List<Total> totals(List<Asked> windows) {
        Map<String, List<Entry>> known =
                entries.of(windows.stream().map(Asked::customer).collect(Collectors.toSet()));
        return windows.stream()
                .map(asked -> total(asked, known.getOrDefault(asked.customer(), List.of())))
                .toList();
    }

    private static Total total(Asked asked, List<Entry> ordered) {
        long count = 0;
        long sum = 0;
        for (Entry entry : ordered) {
            if (asked.holds(entry)) {
                count += entry.orders();
                sum = Math.addExact(sum, entry.reporting());
            }
        }
        return new Total(count, sum);
    }
}
