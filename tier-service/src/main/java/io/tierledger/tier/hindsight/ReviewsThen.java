package io.tierledger.tier.hindsight;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.events.ReviewClosing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Whether a review had been closed by a day: what persons decided in it, about proposals that would have been others, is not made again. Blocking. */
final class ReviewsThen {
    private static final Set<String> NAMES = Set.of("review-closing");
    private static final int PAGE = 500;
    private final EventLog log;

    ReviewsThen(EventLog log) {
        this.log = log;
    }

    /** @throws Refused 422 {@code reviewed} where one had been, as far as was recorded by an instant */
    void mustBeNone(String method, LocalDate asOf, Instant knownAt) {
        List<StoredEvent> page = log.after(0, PAGE, NAMES);
        while (!page.isEmpty()) {
            for (StoredEvent stored : page) {
                if (stored.event() instanceof ReviewClosing closing
                        && closing.method().equals(method)
                        && !closing.asOf().isAfter(asOf)
                        && !stored.recordedAt().isAfter(knownAt)) {
                    throw Refused.invalid("knownAt", "reviewed")
                            .with("closed", closing.asOf().toString());
                }
            }
            page = log.after(page.getLast().position(), PAGE, NAMES);
        }
    }
}
