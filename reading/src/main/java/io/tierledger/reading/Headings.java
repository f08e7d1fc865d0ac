package io.tierledger.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column a heading means, whatever its language, capitals and spaces. */
public final class Headings {
    private final Map<String, Column> known = new HashMap<>();

    private Headings(Column[] columns) {
        for (Column column : columns) {
            known.put(column.heading(), column);
        }
        for (Column column : columns) {
            column.synonyms().forEach(word -> known.putIfAbsent(word, column));
        }
    }

    public static Headings of(Column[] columns) {
        return new Headings(columns);
    }

    /** The column a heading means; null for one that we do not know. */
    public @Nullable Column column(String heading) {
        return known.get(plain(heading));
    }

    /** Name under which an unknown column is kept as a fact. */
    public static String fact(String heading) {
        String plain = plain(heading).replace('_', '-');
        return plain.startsWith("x-") ? plain : "x-" + plain;
    }

    /** @throws Unreadable for an empty heading, or two that mean the same */
    public void check(List<String> headings) {
        Set<Object> seen = new HashSet<>();
        for (String heading : headings) {
            Column column = column(heading);
            if (plain(heading).isEmpty()) {
                throw new Unreadable("heading-empty", 1, "A column has no heading.");
            }
            if (!seen.add(column == null ? plain(heading) : column)) {
                throw new Unreadable("heading-twice", 1, "Two columns mean the same: " + heading + ".");
            }
        }
    }

    private static String plain(String heading) {
        StringBuilder plain = new StringBuilder(heading.length());
        for (char c : heading.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            plain.append(Character.isLetterOrDigit(c) ? c : '_');
        }
        return plain.toString();
    }
}
