package io.tierledger.platform.eventstore;

import java.util.Map;

/** The stored names of a service's events; a bean of every service. */
public record EventNames(Map<String, Class<?>> classes) {
    public EventNames {
        classes = Map.copyOf(classes);
    }
}
