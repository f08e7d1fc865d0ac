package io.tierledger.reading;

import java.util.Locale;
import java.util.Set;

/** What stands in a cell when its formula failed: no text of the file's writer, and no wish to erase anything. */
final class FailedFormula {
    /** As English, Dutch, German and French programs say it; pasted as values or exported they are texts. */
    private static final Set<String> WORDS = Set.of(
            "#N/A",
            "#REF!",
            "#NAME?",
            "#VALUE!",
            "#DIV/0!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#BUSY!",
            "#UNKNOWN!",
            "#GETTING_DATA",
            "#EXTERNAL!",
            "#PYTHON!",
            "#N/B",
            "#VERW!",
            "#NAAM?",
            "#WAARDE!",
            "#DEEL/0!",
            "#GETAL!",
            "#LEEG!",
            "#OVERLOOP!",
            "#NV",
            "#BEZUG!",
            "#WERT!",
            "#ZAHL!",
            "#ÜBERLAUF!",
            "#VALEUR!",
            "#NOM?",
            "#NOMBRE!",
            "#NUL!",
            "#PROPAGATION!");

    private static final int LONGEST = 20;

    private FailedFormula() {}

    static boolean isSaidBy(String text) {
        return !text.isEmpty()
                && text.charAt(0) == '#'
                && text.length() <= LONGEST
                && WORDS.contains(text.toUpperCase(Locale.ROOT));
    }

    static BadValue in(String field, String word) {
        String shown = word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
        return new BadValue(field, "cell-error", field + " is " + shown + ": the formula of the cell failed.");
    }
}
