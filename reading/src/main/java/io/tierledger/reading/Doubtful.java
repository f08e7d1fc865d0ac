package io.tierledger.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which lines of a file a field was read one way and could be meant in another, until the whole file shows which. */
final class Doubtful {
    private final Map<String, BitSet> lines = new HashMap<>();

    void note(String field, long line) {
        lines.computeIfAbsent(field, none -> new BitSet()).set((int) line);
    }

    /** A field of this line that could be meant in another way; null for none. */
    @Nullable
    String fieldOn(long line) {
        for (Map.Entry<String, BitSet> field : lines.entrySet()) {
            if (field.getValue().get((int) line)) {
                return field.getKey();
            }
        }
        return null;
    }
}
