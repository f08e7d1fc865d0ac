package io.tierledger.tier.changes;

import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Page;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.receipts.ChangeReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pages of what is wanted among the events of the store. Where few of many are wanted a page ends before it is full; an empty page ends
 * with the store only, for its reader would think that there is nothing.
 *
 * @param shown the position that the read models have reached: what lies beyond is not told yet
 */
record ChangePages(Log log, long shown) {
    private static final int READ_AT_ONCE = 1_000;
    private static final int READ_AT_MOST = 20_000;

    /** Events after a position, in the order of the store, so many at most. */
    interface Log {
        List<StoredEvent> after(long position, int most);
    }

    /** @param whose who may be seen; a place that is told is then of one of them, so that it tells of nobody else */
    Page<ChangeReceipt> page(long after, int most, ChangeFilter filter, Reached whose) {
        Predicate<ChangeReceipt> wanted = change -> filter.wants(change) && whose.covers(change.customerId());
        List<ChangeReceipt> found = new ArrayList<>();
        long position = after;
        for (int read = 0; read < READ_AT_MOST || found.isEmpty(); read += READ_AT_ONCE) {
            List<StoredEvent> events = log.after(position, READ_AT_ONCE);
            for (StoredEvent event : events) {
                if (event.position() > shown) {
                    return page(found, null);
                }
                position = event.position();
                ChangeReceipt.of(event).filter(wanted).ifPresent(found::add);
                if (found.size() == most) {
                    return page(found, position);
                }
            }
            if (events.size() < READ_AT_ONCE) {
                return page(found, null);
            }
        }
        return page(found, whose.isEverybody() ? position : found.getLast().position());
    }

    private static Page<ChangeReceipt> page(List<ChangeReceipt> found, @Nullable Long next) {
        return new Page<>(List.copyOf(found), next == null ? null : Page.cursor(next.toString()));
    }
}
