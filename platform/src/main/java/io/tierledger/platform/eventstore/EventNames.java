package io.tierledger.platform.eventstore;

import java.util.List;
import java.util.Map;

/**
 * The stored names of a service's events, and how they are packed; a bean of every service.
 *
 * @param dictionaries all that ever packed events of this service; none where events stand as they are
 */
public record EventNames(Map<String, Class<?>> classes, List<Dictionary> dictionaries) {
    public EventNames {
        classes = Map.copyOf(classes);
        dictionaries = List.copyOf(dictionaries);
    }

    /** Events that stand as they are. */
    public EventNames(Map<String, Class<?>> classes) {
        this(classes, List.of());
    }
}
