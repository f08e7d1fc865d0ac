package io.tierledger.contracts;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Marks what is published on Kafka; its {@link WireName} is the CloudEvents type. */
public interface PublishedEvent {

    /** The CloudEvents type of a published event class. */
    static String typeOf(Class<? extends PublishedEvent> event) {
        WireName name = event.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalArgumentException(event.getName() + " is published and has no @WireName");
        }
        return name.value();
    }

    /** Classes by their wire types. */
    static Map<String, Class<?>> byType(Collection<? extends Class<? extends PublishedEvent>> events) {
        return events.stream().collect(Collectors.toUnmodifiableMap(PublishedEvent::typeOf, event -> event));
    }

    /** The wire types of classes. */
    static Set<String> typesOf(Collection<? extends Class<? extends PublishedEvent>> events) {
        return byType(events).keySet();
    }
}
