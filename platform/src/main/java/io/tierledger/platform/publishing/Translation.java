package io.tierledger.platform.publishing;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.List;
import java.util.Set;

/** From domain events to the published language. Relays and parked messages are the platform's own affair. */
public interface Translation {

    /** The topic of this service. */
    String topic();

    /** The service's CloudEvents source, for example {@code /scoring-service}. */
    String source();

    /** What one stored event becomes; empty for events that stay home. */
    List<Publication> translate(StoredEvent event);

    /** How many partitions the topic has for ever. */
    default int partitions() {
        return Partitions.COUNT;
    }

    /** The stored names of the few events that it is about; empty where it looks at every event. */
    default Set<String> names() {
        return Set.of();
    }
}
