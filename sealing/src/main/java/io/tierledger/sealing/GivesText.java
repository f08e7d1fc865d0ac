package io.tierledger.sealing;

import io.tierledger.contracts.Sealed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stored event that gave a personal text. The text stands in it alone; later events name it by its place in the store. */
public interface GivesText {
    /** Member of a text: who gave it, where the event does not say so itself. A frozen word. */
    String BY = "by";

    /** Where the text stands, to which it is bound. */
    Place place();

    /** Null in an event stored before texts were sealed. */
    @Nullable
    Sealed sealed();

    /** {@link io.tierledger.contracts.Actor} who gave it; null where the event does not say. */
    @Nullable
    String actor();

    /** What the event says itself beside the text, as members of it: nothing personal. */
    default Map<String, String> known() {
        return Map.of();
    }

    /** Members of the text of an event stored before texts were sealed; none of one that was sealed from the first. */
    default Map<String, String> inClear() {
        return Map.of();
    }
}
