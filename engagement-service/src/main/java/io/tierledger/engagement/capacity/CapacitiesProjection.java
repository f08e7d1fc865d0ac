package io.tierledger.engagement.capacity;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.List;

/** Keeps {@link Capacities}. */
final class CapacitiesProjection implements Projection {

    @Override
    public String name() {
        return "capacities-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        for (StoredEvent stored : events) {
            if (stored.event() instanceof CapacityRecorded recorded) {
                new Capacities(database).save(recorded);
            }
        }
    }

    @Override
    public void drop(MongoDatabase database) {
        new Capacities(database).drop();
    }
}
