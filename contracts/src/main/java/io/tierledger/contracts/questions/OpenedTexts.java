package io.tierledger.contracts.questions;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param texts by reference; one that names no event with a text is absent */
public record OpenedTexts(Map<String, Text> texts) {

    /**
     * A text.
     *
     * @param members what the event gave, by the name of its field; none where it cannot be shown
     * @param sealed why not: {@code erased}, or for now {@code unavailable}; null where it is shown
     */
    public record Text(
            Map<String, String> members, @Nullable String sealed) {}
}
