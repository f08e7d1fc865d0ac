package io.tierledger.engagement.timeline;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.moments.MomentEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps {@link MomentFiles}. */
final class MomentProjection implements Projection {
    @Override
    public String name() {
        return "moments-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Set<String> touched = new HashSet<>();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof MomentEvent event) {
                touched.add(event.customerId());
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        MomentFiles all = new MomentFiles(database);
        Map<String, MomentFile> files = new HashMap<>(all.find(touched));
        for (StoredEvent stored : events) {
            if (stored.event() instanceof MomentEvent event) {
                files.computeIfAbsent(event.customerId(), MomentFile::of).apply(event, stored.position());
            }
        }
        all.save(files.values());
    }

    @Override
    public void drop(MongoDatabase database) {
        new MomentFiles(database).drop();
    }
}
