package io.tierledger.engagement.clock;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps {@link ShownDate}: the day after the last that ended, or, before any did, the day of the first plans. */
final class BusinessDateProjection implements Projection {

    @Override
    public String name() {
        return "business-date-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        LocalDate latest = null;
        for (StoredEvent event : events) {
            switch (event.event()) {
                case BusinessDayEnded ended ->
                    latest = later(latest, ended.day().plusDays(1));
                case PlanDrawnUp drawn -> latest = later(latest, drawn.asOf());
                default -> {}
            }
        }
        if (latest != null) {
            new ShownDate(database).reached(latest);
        }
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    @Override
    public void drop(MongoDatabase database) {
        new ShownDate(database).drop();
    }
}
