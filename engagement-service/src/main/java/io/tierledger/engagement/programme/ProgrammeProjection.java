package io.tierledger.engagement.programme;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.List;

/** Keeps {@link Programmes}. */
final class ProgrammeProjection implements Projection {

    @Override
    public String name() {
        return "programmes-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        for (StoredEvent event : events) {
            if (event.event() instanceof ProgrammePublished published) {
                new Programmes(database).save(published);
            }
        }
    }

    @Override
    public void drop(MongoDatabase database) {
        new Programmes(database).drop();
    }
}
