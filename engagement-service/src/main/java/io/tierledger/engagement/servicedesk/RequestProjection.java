package io.tierledger.engagement.servicedesk;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.requested.RequestEvent;
import io.tierledger.engagement.requested.RequestRouted;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps {@link RequestFiles}. */
final class RequestProjection implements Projection {
    private boolean indexed;

    @Override
    public String name() {
        return "requests-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Set<String> touched = new HashSet<>();
        for (StoredEvent stored : events) {
            String id = requestOf(stored.event());
            if (id != null) {
                touched.add(id);
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        RequestFiles files = new RequestFiles(database);
        if (!indexed) {
            files.index();
            indexed = true;
        }
        Map<String, RequestRecord> records = new HashMap<>(files.find(touched));
        for (StoredEvent stored : events) {
            String id = requestOf(stored.event());
            if (id != null) {
                RequestRecord record = records.computeIfAbsent(id, RequestRecord::of);
                switch (stored.event()) {
                    case RequestEvent said -> record.apply(said, stored.position());
                    case RequestRouted routed -> record.apply(routed, stored.position());
                    default -> throw new IllegalStateException("not of a request: " + stored.name());
                }
            }
        }
        files.save(records.values());
    }

    private static @Nullable String requestOf(Object event) {
        return switch (event) {
            case RequestEvent said -> said.requestId();
            case RequestRouted routed -> routed.requestId();
            default -> null;
        };
    }

    @Override
    public void drop(MongoDatabase database) {
        new RequestFiles(database).drop();
        indexed = false;
    }
}
