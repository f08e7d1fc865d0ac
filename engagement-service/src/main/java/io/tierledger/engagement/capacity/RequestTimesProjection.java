package io.tierledger.engagement.capacity;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.requested.RequestAssigned;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestRouted;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps {@link RequestTimes}: each event sets what it says, so that one that is applied again changes nothing in the end. */
final class RequestTimesProjection implements Projection {
    private boolean indexed;

    @Override
    public String name() {
        return "request-times-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Set<String> touched = new HashSet<>();
        for (StoredEvent stored : events) {
            String request = requestOf(stored.event());
            if (request != null) {
                touched.add(request);
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        RequestTimes times = new RequestTimes(database);
        if (!indexed) {
            times.index();
            indexed = true;
        }
        Map<String, Document> documents = times.find(touched);
        for (StoredEvent stored : events) {
            String request = requestOf(stored.event());
            if (request != null) {
                RequestTimes.apply(stored.event(), documents.computeIfAbsent(request, id -> new Document("_id", id)));
            }
        }
        times.save(documents.values());
    }

    private static @Nullable String requestOf(Object event) {
        return switch (event) {
            case RequestReceived received -> received.requestId();
            case RequestRouted routed -> routed.requestId();
            case RequestAssigned assigned -> assigned.requestId();
            default -> null;
        };
    }

    @Override
    public void drop(MongoDatabase database) {
        new RequestTimes(database).drop();
        indexed = false;
    }
}
