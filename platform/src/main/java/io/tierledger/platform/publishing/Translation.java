package io.tierledger.platform.publishing;

import io.tierledger.platform.eventstore.StoredEvent;
import java.util.List;

/** From domain events to the published language. Relays and parked messages are the platform's own affair. */
public interface Translation {

    /** The topic of this service. */
    String topic();

    /** The service's CloudEvents source, for example {@code /scoring-service}. */
    String source();

    /** What one stored event becomes; empty for events that stay home. */
    List<Publication> translate(StoredEvent event);
}
