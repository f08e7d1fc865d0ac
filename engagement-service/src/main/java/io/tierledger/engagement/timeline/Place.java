package io.tierledger.engagement.timeline;

import io.tierledger.platform.web.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a moment stands in a time line, the newest first, and so where a page ends.
 *
 * @param position of the event that recorded it
 */
record Place(LocalDate on, long position) {
    static final Comparator<Place> NEWEST =
            Comparator.comparing(Place::on).thenComparing(Place::position).reversed();

    /** @throws io.tierledger.platform.web.Refused 400 for a cursor that we did not give out */
    static Place read(String cursor) {
        String[] parts = Page.key(cursor).split(" ", 2);
        try {
            return new Place(LocalDate.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (DateTimeException | NumberFormatException notOurs) {
            throw Page.notOurs();
        }
    }

    String cursor() {
        return Page.cursor(on + " " + position);
    }

    boolean isAfter(@Nullable Place other) {
        return other == null || NEWEST.compare(this, other) > 0;
    }
}
