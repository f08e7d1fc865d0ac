package io.tierledger.customer.orderhistory;

import io.tierledger.platform.web.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders of a customer, newest first. */
final class OrdersOfACustomer {
    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing(Entry::day).thenComparing(Entry::position).reversed();

    private final Entries entries;

    OrdersOfACustomer(Entries entries) {
        this.entries = entries;
    }

    /** Where a page goes on: after the order of this day and position. */
    private record Place(LocalDate day, long position) {
        static Place of(String cursor) {
            String[] parts = Page.key(cursor).split(" ");
            try {
                return new Place(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
                throw Page.notOurs();
            }
        }

        boolean isBefore(Entry entry) {
            int days = entry.day().compareTo(day);
            return days < 0 || days == 0 && entry.position() < position;
        }
    }

    Page<OrderOfACustomer> newestFirst(String customerId, int limit, @Nullable String cursor) {
        Place place = cursor == null ? null : Place.of(cursor);
        List<Entry> placed = new ArrayList<>();
        Map<String, List<Entry>> takenOff = new HashMap<>();
        for (Entry entry : entries.of(customerId)) {
            if (!entry.placed()) {
                takenOff.computeIfAbsent(entry.orderId(), none -> new ArrayList<>())
                        .add(entry);
            } else if (place == null || place.isBefore(entry)) {
                placed.add(entry);
            }
        }
        placed.sort(NEWEST_FIRST);
        boolean more = placed.size() > limit;
        List<OrderOfACustomer> page = placed.stream()
                .limit(limit)
                .map(entry -> OrderOfACustomer.of(entry, takenOff.getOrDefault(entry.orderId(), List.of())))
                .toList();
        OrderOfACustomer last = more ? page.getLast() : null;
        return new Page<>(page, last == null ? null : Page.cursor(last.placedOn() + " " + last.sequence()));
    }
}
