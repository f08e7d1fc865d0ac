package io.tierledger.scoring.drafting;

import io.tierledger.scoring.methods.MethodDocuments;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** On which line of a document each of its places stands. */
final class Lines {
    private final Map<String, Integer> lines;

    private Lines(Map<String, Integer> lines) {
        this.lines = lines;
    }

    /** Reads as far as the document can be read. */
    static Lines in(byte[] document, boolean yaml) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = MethodDocuments.parser(document, yaml)) {
            while (parser.nextToken() != null) {
                String pointer = parser.streamReadContext().pathAsPointer().toString();
                lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            }
        } catch (JacksonException unreadable) {
            // what was read so far is what can be told
        }
        return new Lines(lines);
    }

    /** The line of {@code criteria[1].bands[0]}, or of the nearest place around it; null when there is none. */
    @Nullable
    Integer of(String place) {
        if (place.isEmpty()) {
            return null;
        }
        String pointer = "/" + place.replace("[", ".").replace("]", "").replace('.', '/');
        while (!pointer.isEmpty() && !lines.containsKey(pointer)) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return pointer.isEmpty() ? null : lines.get(pointer);
    }
}
