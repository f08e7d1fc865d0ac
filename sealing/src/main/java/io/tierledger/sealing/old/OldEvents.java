package io.tierledger.sealing.old;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.publishing.Translation;

/** What one service knows of its events from before texts were sealed. */
public interface OldEvents {

    /** The service's name, as in {@code tierledger_customer}. */
    String service();

    /** As the service itself stores its events. */
    EventNames names();

    /** As the service itself publishes them. */
    Translation translation(EventLog log);

    /**
     * Brings all of the service's own events that hold a text in clear into their newest form; those that do already stay as they are. The
     * stores of the services before it in the pipeline are done by then. May be broken off at any moment and begun again.
     */
    void seal(OldStore own, OldStores all);
}
