package io.tierledger.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that should be known of a file, however often it came up.
 *
 * @param data what its words name, by name
 * @param english its words without lines and numbers
 * @param line on which it came up first; 0 when it is about the whole file
 */
public record Remark(Kind kind, Map<String, String> data, String english, long line, long times) {
    private static final String BETWEEN = "\u001F";
    private static final int FIXED = 5;

    /** What may be remarked; each has words in every language. */
    public enum Kind {
        LINE_ABOVE,
        COLUMN_UNNAMED,
        COLUMN_UNREAD,
        DAY_BESIDE,
        VALUE_PASSED_OVER,
        NESTED_PASSED_OVER,
        OTHER_SHEETS,
        FACT_CUT,
        HEADINGS_AGAIN,
        KIND_NOT_COUNTED,
        STATUS_UNKNOWN;

        /** A stable word; its words stand in the catalogue under it. */
        public String code() {
            return "remark-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public String sentence() {
        return line == 0
                ? english
                : times == 1
                        ? "%s (line %d).".formatted(english, line)
                        : "%s (%d times, first on line %d).".formatted(english, times, line);
    }

    /** On one line: first the sentence, as all were kept before there were languages. */
    public String kept() {
        List<String> parts =
                new ArrayList<>(List.of(sentence(), kind.name(), Long.toString(line), Long.toString(times), english));
        data.forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        return String.join(BETWEEN, parts.stream().map(Wording::legible).toList());
    }

    /** Null for a sentence that was kept as nothing else. */
    public static @Nullable Remark read(String kept) {
        String[] parts = kept.split(BETWEEN, -1);
        if (parts.length < FIXED) {
            return null;
        }
        Map<String, String> data = new LinkedHashMap<>();
        for (int i = FIXED; i + 1 < parts.length; i += 2) {
            data.put(parts[i], parts[i + 1]);
        }
        return new Remark(Kind.valueOf(parts[1]), data, parts[4], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
    }
}
