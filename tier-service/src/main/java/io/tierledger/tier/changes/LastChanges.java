package io.tierledger.tier.changes;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.receipts.ChangeReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds where the last few changes begin, looking back further and further, to a limit. */
final class LastChanges {
    private static final int[] LOOK_BACK = {2_000, 20_000, 100_000};
    private static final int READ_AT_ONCE = 2_000;
    private final EventLog log;

    LastChanges(EventLog log) {
        this.log = log;
    }

    /** The position just before the last {@code count} changes that somebody wants, among those up to {@code shown}. */
    long positionBefore(int count, Predicate<ChangeReceipt> filter, long shown) {
        List<Long> wanted = new ArrayList<>();
        for (int back : LOOK_BACK) {
            wanted = wantedAfter(Math.max(0, shown - back), shown, filter);
            if (wanted.size() >= count || back >= shown) {
                break;
            }
        }
        return wanted.isEmpty() ? shown : wanted.get(Math.max(0, wanted.size() - count)) - 1;
    }

    private List<Long> wantedAfter(long position, long shown, Predicate<ChangeReceipt> filter) {
        List<Long> wanted = new ArrayList<>();
        List<StoredEvent> page = log.after(position, READ_AT_ONCE, ChangeFilter.NAMES);
        while (!page.isEmpty()) {
            for (StoredEvent event : page) {
                if (event.position() > shown) {
                    return wanted;
                }
                ChangeReceipt.of(event).filter(filter).ifPresent(change -> wanted.add(change.position()));
            }
            page = log.after(page.getLast().position(), READ_AT_ONCE, ChangeFilter.NAMES);
        }
        return wanted;
    }
}
