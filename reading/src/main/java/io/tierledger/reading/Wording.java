package io.tierledger.reading;

import java.util.regex.Pattern;

/** What may stand in identifiers and names, whatever way they come in: a file, a JSON body, a message. */
public final class Wording {
    /** Longest identifier, in UTF-16 signs. */
    public static final int ID = 100;

    /** A step of a path between slashes, also percent-encoded: the gateway lets nobody through who asks for it. */
    private static final Pattern STEP =
            Pattern.compile("(^|[/\\\\]|%2f|%5c)(\\.|%2e){1,2}([/\\\\]|%2f|%5c|$)", Pattern.CASE_INSENSITIVE);

    private Wording() {}

    /**
     * An identifier, tidied; Excel's apostrophe before it is no part of it.
     *
     * @throws BadValue when it is missing or too long, holds a sign that nobody sees, or is a step of a path
     */
    public static String id(String field, String text) throws BadValue {
        String tidy = Tidy.value(text);
        String id = tidy.startsWith("'") ? Tidy.value(tidy.substring(1)) : tidy;
        if (id.isEmpty()) {
            throw new BadValue(field, "missing", field + " is missing.");
        }
        visible(field, within(field, id, ID), true);
        if (STEP.matcher(id).find()) {
            throw new BadValue(
                    field,
                    "unreachable",
                    field + " cannot be \".\" or \"..\", nor hold one between slashes: "
                            + "no program can ask for it by its address.");
        }
        return id;
    }

    /** A name or a short text of one line, tidied; empty when there is none. Signs that nobody sees go, but for those that join others. */
    public static String line(String field, String text, int most) throws BadValue {
        return visible(field, within(field, Tidy.seen(Tidy.value(text)), most), false);
    }

    /** A text that may say anything: what cannot be shown becomes a blank. */
    public static String legible(String text) {
        int[] signs =
                text.codePoints().map(sign -> Signs.maySpeak(sign) ? sign : ' ').toArray();
        return new String(signs, 0, signs.length).strip();
    }

    /** The first {@code most} characters, or one less where that would leave half a sign. */
    public static String cut(String text, int most) {
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static String within(String field, String text, int most) throws BadValue {
        if (text.length() > most) {
            throw new BadValue(field, "too-long", field + " is longer than " + most + " characters.");
        }
        return text;
    }

    private static String visible(String field, String text, boolean identifier) throws BadValue {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                continue;
            }
            int sign = text.codePointAt(i);
            if (!Signs.maySpeak(sign)) {
                throw new BadValue(field, "control-character", field + " holds a control character, " + shown(sign));
            }
            if (identifier && !Signs.isSeen(sign)) {
                throw new BadValue(
                        field, "invisible-character", field + " holds a sign that nobody sees, " + shown(sign));
            }
            i += Character.charCount(sign) - 1;
        }
        return text;
    }

    private static String shown(int sign) {
        return "U+%04X.".formatted(sign);
    }
}
