package io.tierledger.customer.bought;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Counts and sums over a window of the orders' own dates, as known at a position of the store. */
public final class Windows {
    private final Entries entries;

    public Windows(Entries entries) {
        this.entries = entries;
    }

    /** @param sum minor units of the reporting currency */
    record Total(long count, long sum) {}

    /** Both days included; {@code kind} null for all. */
    Total total(String customerId, LocalDate from, LocalDate to, long upToSequence, @Nullable String kind) {
        long count = 0;
        long sum = 0;
        for (Entry entry : entries.of(customerId)) {
            boolean inside = !entry.day().isBefore(from) && !entry.day().isAfter(to);
            if (inside && entry.position() <= upToSequence && (kind == null || kind.equals(entry.kind()))) {
                count += entry.orders();
                sum = Math.addExact(sum, entry.reporting());
            }
        }
        return new Total(count, sum);
    }
}
