package io.tierledger.sealing.old;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.publishing.Translation;
import java.util.function.Function;

/**
 * What one service knows of its events from before texts were sealed.
 *
 * @param service its name, as in {@code tierledger_customer}
 * @param names as the service itself stores its events
 * @param translation as the service itself publishes those of a store
 * @param sealing brings them into their newest form
 */
public record OldEvents(
        String service, EventNames names, Function<EventLog, Translation> translation, Sealing sealing) {

    /** Brings events into their newest form. */
    @FunctionalInterface
    public interface Sealing {
        /**
         * Brings all of the service's own events that hold a text in clear into their newest form; those that do already stay as they are.
         * The stores of the services before it in the pipeline are done by then. May be broken off at any moment and begun again.
         */
        void seal(OldStore own, OldStores all);
    }
}
