package io.tierledger.platform.projecting;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.List;

/**
 * Keeps a read model. May be given the same events twice: writes are guarded by position, so that twice is as good as once.
 */
public interface Projection {

    /** Name under which the position is kept; change it (a version at its end) to have the read model built anew. */
    String name();

    /** Writes what these events, in order, mean for the read model; with bulk writes by {@code _id}. */
    void project(List<StoredEvent> events, MongoDatabase database);

    /** Drops the read model before it is built anew. */
    void drop(MongoDatabase database);
}
