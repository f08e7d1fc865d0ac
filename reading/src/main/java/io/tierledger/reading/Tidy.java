package io.tierledger.reading;

import java.text.Normalizer;

/**
 * A value without what nobody sees: blanks of every kind around it and Excel's {@code ="…"} are no part of it, a blank within it is a
 * plain one, and its signs are composed (NFC), so that what looks the same is the same.
 */
public final class Tidy {
    private static final int SHORTEST_FORMULA = 3;
    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';

    private Tidy() {}

    public static String value(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return thoroughly(text);
            }
        }
        return length == 0 || text.charAt(0) > ' ' && text.charAt(0) != '=' && text.charAt(length - 1) > ' '
                ? text
                : thoroughly(text);
    }

    /** Without the signs within it that nobody sees; a joiner or a non-joiner shapes its neighbours, and stays. */
    static String seen(String tidy) {
        for (int i = 0; i < tidy.length(); i++) {
            if (isUnseen(tidy.charAt(i))) {
                StringBuilder seen = new StringBuilder(tidy.length());
                tidy.chars().filter(c -> !isUnseen((char) c)).forEach(c -> seen.append((char) c));
                return seen.toString();
            }
        }
        return tidy;
    }

    private static boolean isUnseen(char c) {
        return c > '~'
                && isBlank(c)
                && c != ZERO_WIDTH_NON_JOINER
                && c != ZERO_WIDTH_JOINER
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c);
    }

    private static String thoroughly(String text) {
        String bare = bare(text);
        if (bare.length() >= SHORTEST_FORMULA && bare.startsWith("=\"") && bare.endsWith("\"")) {
            bare = bare(bare.substring(2, bare.length() - 1).replace("\"\"", "\""));
        }
        return Normalizer.normalize(plainBlanks(bare), Normalizer.Form.NFC);
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String plainBlanks(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.getType(plain.charAt(i)) == Character.SPACE_SEPARATOR) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    /** Whether a sign is nothing but room: also those of no width, and letters that fill a place without a shape. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || switch (c) {
                    case '\u0085', '\u00AD', '\u115F', '\u1160', '\u180E', '\u200B', '\u200C', '\u200D', '\u2060' ->
                        true;
                    case '\u2061', '\u2062', '\u2063', '\u2064', '\u2800', '\u3164', '\uFEFF', '\uFFA0' -> true;
                    default -> false;
                };
    }
}
