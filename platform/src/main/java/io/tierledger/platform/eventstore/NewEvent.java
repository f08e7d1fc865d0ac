package io.tierledger.platform.eventstore;

import java.util.Map;

/**
 * An event about to be appended.
 *
 * @param stream aggregate identifier with its kind, for example {@code order:O1}
 * @param payload a type registered in the {@link EventCatalogue}
 * @param metadata who and why (user, trace); empty for most
 */
public record NewEvent(String stream, Object payload, Map<String, String> metadata) {

    public NewEvent(String stream, Object payload) {
        this(stream, payload, Map.of());
    }

    public NewEvent {
        metadata = Map.copyOf(metadata);
    }
}
