package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.answering.Deadlines;
import io.tierledger.engagement.answering.OpeningHours;
import io.tierledger.engagement.answering.Waiting;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * By when a request is answered, as things stand.
 *
 * @param due null where nothing is promised
 */
record Promised(@Nullable LocalDateTime due, LocalDateTime alarm) {
    private static final Deadlines DEADLINES = new Deadlines(OpeningHours.DESK);

    static Promised of(RequestRecord record, LocalDateTime now) {
        return new Promised(
                DEADLINES.due(record.received(), record.levels(), record.pauses(), now),
                DEADLINES.alarm(record.received(), record.pauses(), now));
    }

    /** After which its answer is late. */
    LocalDateTime deadline() {
        return due == null ? alarm : due;
    }

    Waiting waiting(RequestRecord record) {
        return new Waiting(record.id(), record.kind(), record.level(), record.received(), due, alarm);
    }
}
