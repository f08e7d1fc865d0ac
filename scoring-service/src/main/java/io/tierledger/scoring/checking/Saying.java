package io.tierledger.scoring.checking;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document, in nobody's language yet.
 *
 * @param key of its sentence in the catalogues, where it stands behind {@code document.}
 * @param data what the sentence names in braces
 */
public record Saying(String key, Map<String, Object> data) {

    /** @param data a name and what it stands for, a name and so on */
    public static Saying of(String key, @Nullable Object... data) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            named.put(String.valueOf(data[i]), String.valueOf(data[i + 1]));
        }
        return new Saying(key, Map.copyOf(named));
    }
}
