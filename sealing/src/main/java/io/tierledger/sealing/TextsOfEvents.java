package io.tierledger.sealing;

import org.jspecify.annotations.Nullable;

/** Finds the text that an event gave where the event cannot say so itself, being of a core: a bean of the service whose event it is. */
@FunctionalInterface
public interface TextsOfEvents {

    /** Null for an event that gave none, as for any that is a {@link GivesText} itself. */
    @Nullable
    GivesText in(Object event);
}
