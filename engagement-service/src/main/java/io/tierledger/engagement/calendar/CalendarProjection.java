package io.tierledger.engagement.calendar;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.List;

/** Keeps {@link Calendars}. */
final class CalendarProjection implements Projection {

    @Override
    public String name() {
        return "calendars-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        for (StoredEvent event : events) {
            switch (event.event()) {
                case CalendarOpened opened -> new Calendars(database).save(opened);
                case CalendarClosed closed -> new Calendars(database).close(closed);
                default -> {}
            }
        }
    }

    @Override
    public void drop(MongoDatabase database) {
        new Calendars(database).drop();
    }
}
