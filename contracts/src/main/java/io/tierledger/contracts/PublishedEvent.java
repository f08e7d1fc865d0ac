package io.tierledger.contracts;

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
}
