package io.tierledger.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column a heading means, whatever its language, capitals, blanks and signs. */
public final class Headings {
    private final Map<String, Column> known = new HashMap<>();

    private Headings(Column[] columns) {
        for (Column column : columns) {
            known.put(letters(column.heading()), column);
        }
        for (Column column : columns) {
            column.synonyms().forEach(word -> known.putIfAbsent(letters(word), column));
        }
    }

    public static Headings of(Column[] columns) {
        return new Headings(columns);
    }

    /** The column a heading means; null for one that we do not know. */
    public @Nullable Column column(String heading) {
        return known.get(letters(heading));
    }

    /** Name under which an unknown column is kept as a fact. */
    public static String fact(String heading) {
        StringBuilder plain = new StringBuilder(heading.length());
        for (char c : Tidy.value(heading).toLowerCase(Locale.ROOT).toCharArray()) {
            plain.append(Character.isLetterOrDigit(c) ? String.valueOf(c) : sign(c));
        }
        return plain.indexOf("x-") == 0 ? plain.toString() : "x-" + plain;
    }

    /** Signs that make a difference have a name; {@code Marge %} is not {@code Marge €}. */
    private static String sign(char c) {
        return switch (c) {
            case '%' -> "percent";
            case '€' -> "eur";
            case '$' -> "usd";
            case '£' -> "gbp";
            case '#' -> "number";
            case '+' -> "plus";
            case '&' -> "and";
            default -> "-";
        };
    }

    /** As {@link #check(List, long, boolean)} for headings on the first line. */
    public void check(List<String> headings) {
        check(headings, 1, true);
    }

    /**
     * @param keepFacts whether columns that we do not know are kept; where they are passed over they need no name of their own
     * @throws Unreadable for two that mean the same, or one that is too long
     */
    void check(List<String> headings, long line, boolean keepFacts) {
        Map<Object, String> seen = new HashMap<>();
        for (String heading : headings) {
            if (Tidy.value(heading).isEmpty()) {
                continue;
            }
            if (heading.length() > Limits.HEADING) {
                throw new Unreadable(
                        "heading-long", line, "A heading is longer than " + Limits.HEADING + " characters.");
            }
            Column column = column(heading);
            String before = column == null && !keepFacts ? null : seen.put(meaning(heading), heading);
            if (before != null) {
                throw new Unreadable("heading-twice", line, "Two columns mean the same: " + before + ", " + heading);
            }
        }
    }

    /** What two names of one meaning have in common. */
    Object meaning(String heading) {
        Column column = column(heading);
        return column == null ? fact(heading) : column;
    }

    private static String letters(String heading) {
        StringBuilder letters = new StringBuilder(heading.length());
        for (char c : Tidy.value(heading).toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            } else if ("%€$£#".indexOf(c) >= 0) {
                letters.append(sign(c));
            }
        }
        return letters.toString();
    }
}
