package io.tierledger.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Number formats: which of them show a day, whatever the language that their writer spoke. */
final class FormatCode {
    /** Days among the formats that have a number and no code; 27 to 58 are those of East Asia. */
    private static final Set<String> BUILT_IN_DAYS = Set.of(
            "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58");

    /** Quoted and escaped signs, blanks as wide as a sign, signs that fill, conditions, colours and languages. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]");

    /** Time that has passed is no time of a day. */
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+|u+)\\]");

    private static final Pattern HALVES_AND_FRACTIONS = Pattern.compile("am/pm|a/p|上午/下午|s[.,]0+");
    private static final Pattern DIGITS = Pattern.compile("[0#?@]");

    /** Years, months, days, hours, minutes and seconds as English, Dutch, German, French, Nordic, Slavic and Asian programs call them. */
    private static final Pattern WORDS = Pattern.compile("[ymdhsjtaåuegbvpkrгмдчс年月日時时分秒]+");

    private static final Pattern DAYS_OR_YEARS = Pattern.compile("[ydjtaåegbvprгд年月日]");
    private static final Pattern TIMES = Pattern.compile("[hsuчс時时]");
    /** Only places of digits and signs that stand as they are: an id, a number of an article. */
    private static final Pattern MASK =
            Pattern.compile("(?:[0#]|\"[^\"]*\"|\\\\.|[-/ ():+])*[0#](?:\"[^\"]*\"|\\\\.|[-/ ():+])*");

    private static final Pattern PIECE = Pattern.compile("[0#]|\"([^\"]*)\"|\\\\(.)|.");
    private static final Pattern MEANS_NOTHING = Pattern.compile("0|#");

    /** In brackets with a language, quoted, or a sign by itself. */
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]+)[^\\]]*\\]|\"([^\"]+)\"|(\\p{Sc})");

    /** Spreadsheet programs take no longer ones. */
    private static final int LONGEST = 255;

    private FormatCode() {}

    static boolean isBuiltInDay(String id) {
        return BUILT_IN_DAYS.contains(id);
    }

    static CellLook look(String code) {
        if (code.length() > LONGEST) {
            return CellLook.PLAIN;
        }
        String positive = code.split(";", 2)[0];
        if (MASK.matcher(positive).matches() && !MEANS_NOTHING.matcher(positive).matches()) {
            return new CellLook(false, mask(positive), currency(positive));
        }
        return isDay(code) ? CellLook.DAY : new CellLook(false, null, currency(positive));
    }

    /** One that stands beside the places of digits, as {@code [$USD-409]}, as a sign, or quoted; null: none that we know. */
    private static @Nullable String currency(String code) {
        Matcher said = CURRENCY.matcher(code);
        while (said.find()) {
            for (int i = 1; i <= said.groupCount(); i++) {
                String sign = said.group(i) == null ? "" : said.group(i).strip();
                if (Money.isSign(sign)) {
                    return sign;
                }
            }
        }
        return null;
    }

    private static String mask(String code) {
        StringBuilder mask = new StringBuilder();
        Matcher piece = PIECE.matcher(code);
        while (piece.find()) {
            mask.append(
                    switch (piece.group()) {
                        case "0" -> CellLook.PLACE;
                        case "#" -> CellLook.PLACE_IF_NEEDED;
                        default -> said(piece);
                    });
        }
        return mask.toString();
    }

    /** What is quoted or escaped, or else the sign itself. */
    private static String said(Matcher piece) {
        String quoted = piece.group(1);
        String escaped = piece.group(2);
        return quoted != null ? quoted : escaped != null ? escaped : piece.group();
    }

    private static boolean isDay(String code) {
        String small = code.toLowerCase(Locale.ROOT);
        if (ELAPSED.matcher(small).find()) {
            return false;
        }
        String signs = LITERALS.matcher(small).replaceAll("").split(";", 2)[0];
        String plain = HALVES_AND_FRACTIONS.matcher(signs).replaceAll("");
        String letters = plain.replaceAll("[^\\p{L}]", "");
        return !DIGITS.matcher(plain).find()
                && WORDS.matcher(letters).matches()
                && (DAYS_OR_YEARS.matcher(letters).find()
                        || !TIMES.matcher(letters).find());
    }
}
