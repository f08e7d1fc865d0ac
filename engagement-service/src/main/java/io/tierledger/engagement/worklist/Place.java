package io.tierledger.engagement.worklist;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where an activity stands in a work list, and so where a page ends; the next one begins right after it. */
record Place(LocalDate due, ActivityId activity) {
    /** By day, then customer, then in the order of its own plans. */
    static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::due)
            .thenComparing(Place::customerId)
            .thenComparingInt(place -> place.activity.plan())
            .thenComparingInt(place -> place.activity.number());

    static Place of(ActivityAnswer answer) {
        return new Place(answer.due(), ActivityId.parse(answer.activityId()).orElseThrow());
    }

    /** @throws Refused 400 for a cursor that we did not give out */
    static Place read(String cursor) {
        String[] parts = Page.key(cursor).split(" ", 2);
        try {
            return new Place(
                    LocalDate.parse(parts[0]),
                    ActivityId.parse(parts[parts.length - 1]).orElseThrow(Place::notOurs));
        } catch (DateTimeException notOurs) {
            throw notOurs();
        }
    }

    private static Refused notOurs() {
        return Page.notOurs();
    }

    String cursor() {
        return Page.cursor(due + " " + activity);
    }

    boolean isAfter(@Nullable Place other) {
        return other == null || IN_ORDER.compare(this, other) > 0;
    }

    String customerId() {
        return activity.customerId();
    }
}
