package io.tierledger.engagement.servicedesk;

import io.tierledger.platform.web.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where a request stands in a list, the latest first, and so where a page ends. An open one by receipt, another by its answer. */
record Latest(LocalDateTime moment, String id) {
    static final Comparator<Latest> FIRST =
            Comparator.comparing(Latest::moment).reversed().thenComparing(Latest::id);

    static Latest of(RequestRecord record) {
        LocalDateTime answered = record.answered();
        return new Latest(answered == null ? record.received() : answered, record.id());
    }

    /** @throws io.tierledger.platform.web.Refused 400 for a cursor that we did not give out */
    static Latest read(String cursor) {
        String[] parts = Page.key(cursor).split(" ", 2);
        try {
            if (parts.length == 2) {
                return new Latest(LocalDateTime.parse(parts[0]), parts[1]);
            }
        } catch (DateTimeParseException notOurs) {
            // said below
        }
        throw Page.notOurs();
    }

    String cursor() {
        return Page.cursor(moment + " " + id);
    }

    boolean isAfter(@Nullable Latest other) {
        return other == null || FIRST.compare(this, other) > 0;
    }
}
