package io.tierledger.tier.changes;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import io.tierledger.tier.requests.Known;
import org.jspecify.annotations.Nullable;

/** What lists and streams of changes are asked for, checked; blocking. */
final class Wanted {
    private final Known known;
    private final EventLog log;

    Wanted(Known known, EventLog log) {
        this.known = known;
        this.log = log;
    }

    /** @throws Refused 404 for a method, tier or account manager that does not exist, or that is out of reach */
    void mustExist(ChangeFilter filter, Reach reach) {
        known.method(filter.method());
        known.tier(filter.method(), filter.tier());
        known.accountManager(filter.accountManager(), reach);
    }

    /** @throws Refused 400 for what is no position, 422 for one that the store has not reached */
    @Nullable
    Long position(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        long position = number(text);
        if (position > log.lastPosition()) {
            throw Refused.invalid(
                    field,
                    "beyond-the-end",
                    "Position " + position + " lies beyond the last event; the stream was perhaps another one's.");
        }
        return position;
    }

    /** @throws Refused 400 for a cursor that was never given out */
    long place(String cursor) {
        try {
            long position = Long.parseLong(Page.key(cursor));
            if (position > 0 && position <= log.lastPosition()) {
                return position;
            }
        } catch (NumberFormatException notOurs) {
            // told below
        }
        throw Page.notOurs();
    }

    private static long number(String text) {
        try {
            long position = Long.parseLong(text.strip());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException notAPosition) {
            // told below
        }
        throw Refused.malformed("bad-position", "A position is the id of an event of this stream, or 0.");
    }
}
