package io.tierledger.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as people write them: {@code 1.234,56} or {@code 1,234.56}, by declared locale, with or without the sign of their currency.
 * Never through a double. A number that could be a thousand or a decimal is refused where nobody said which, where nobody writes
 * thousands, or where the file shows on any line that it has the other sign for decimals.
 */
public final class Numbers {
    private static final int THOUSAND = 3;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9.]*,[0-9]+");
    /** What stands behind the first point of {@code 1.500.000} and of {@code 1.234,56}. */
    private static final Pattern BEHIND_THOUSANDS = Pattern.compile("[0-9]{3}((\\.[0-9]{3})+|(\\.[0-9]{3})*,[0-9]+)");

    private static final Pattern PLAIN = Pattern.compile("[-+]?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)");

    private final char point;
    private final char group;
    private final boolean declared;
    private final Doubtful takenForThousands = new Doubtful();
    private final Doubtful takenForDecimals = new Doubtful();
    private boolean pointOfDecimals;
    private boolean otherPoint;
    private long line;

    /** @param locale language tag such as {@code nl}; plain and English numbers when it is the root */
    public Numbers(Locale locale) {
        this.declared = !locale.getLanguage().isEmpty();
        this.point = declared && DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
        this.group = point == ',' ? '.' : ',';
    }

    /**
     * A number that was one already, to stand among those that people write: with their sign for decimals, and a fourth decimal where a
     * point before three could be one of thousands.
     */
    static String typed(String number, char point) {
        if (point != '.') {
            return number.replace('.', point);
        }
        int decimals = number.length() - number.indexOf('.') - 1;
        return number.indexOf('.') > 0 && decimals == THOUSAND ? number + "0" : number;
    }

    public char point() {
        return point;
    }

    /** What is read from here on stands on this line. */
    public void at(long readFrom) {
        line = readFrom;
    }

    /**
     * Why a number of a line is in doubt, now that all lines are read; null when none is. It was taken for a thousand, and the file shows
     * that it has the other sign for decimals; or nobody declared anything, it was taken for a decimal, and the file never shows that its
     * point is that of decimals.
     */
    public @Nullable RowError doubt(long of) {
        String thousand = otherPoint ? takenForThousands.fieldOn(of) : null;
        if (thousand != null) {
            return new BadValue(
                            thousand,
                            "number-ambiguous",
                            thousand
                                    + " could be a thousand or a decimal: other rows of the file have another sign for"
                                    + " decimals than was declared. Write it without a sign for thousands, or all rows alike.")
                    .at(of);
        }
        String decimal = pointOfDecimals && !otherPoint ? null : takenForDecimals.fieldOn(of);
        return decimal == null ? null : ambiguous(decimal, "The number").at(of);
    }

    /** As below, of what cannot be below zero; who writes so in parentheses is told what was read. */
    public long atLeastZero(String field, String text, int digits, String currency) throws BadValue {
        long minor = minor(field, text, digits, currency);
        if (minor < 0) {
            throw new BadValue(field, "negative", "The " + field + " is below zero: " + shown(text));
        }
        return minor;
    }

    /** As below for an amount that may have the sign or code of {@code currency} beside it. */
    public long minor(String field, String text, int digits, String currency) throws BadValue {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean plain = first >= '0' && first <= '9' && last >= '0' && last <= '9';
        return minor(field, plain ? text : Money.bare(field, text, point, currency), digits);
    }

    /** Minor units of a currency with {@code digits} decimals. */
    public long minor(String field, String text, int digits) throws BadValue {
        long value = 0;
        int decimals = -1;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && value < 100_000_000_000_000L) {
                value = value * 10 + (c - '0');
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == point && decimals < 0 && i > 0) {
                decimals = 0;
            } else {
                return slowly(field, text, digits);
            }
        }
        if (length == 0 || decimals == 0 || decimals > digits) {
            return slowly(field, text, digits);
        }
        pointOfDecimals |= decimals > 0;
        for (int i = Math.max(0, decimals); i < digits; i++) {
            value *= 10;
        }
        return value;
    }

    /** As above, of what nobody counts in thousands: a sign that could be one for thousands or decimals is refused. */
    public long few(String field, String text, int digits) throws BadValue {
        return minor(field, text, digits, decimal(field, text));
    }

    private long slowly(String field, String text, int digits) throws BadValue {
        return minor(field, text, digits, decimal(field, text, true));
    }

    private static long minor(String field, String text, int digits, BigDecimal number) throws BadValue {
        BigDecimal exact = number.movePointRight(digits);
        try {
            return exact.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        } catch (ArithmeticException wrong) {
            throw exact.stripTrailingZeros().scale() > 0
                    ? new BadValue(field, "decimals", "More decimals than the currency has: " + shown(text))
                    : new BadValue(field, "too-large", "Too large a number: " + shown(text));
        }
    }

    /** An exact number of at most 30 digits that nobody writes in thousands, such as a rate. */
    public BigDecimal decimal(String field, String text) throws BadValue {
        return decimal(field, text, false);
    }

    private BigDecimal decimal(String field, String text, boolean inThousands) throws BadValue {
        String plain = ungrouped(field, text.replace('\u2212', '-'), inThousands);
        if (plain.length() > 30 || !PLAIN.matcher(plain).matches()) {
            if (!declared && DECIMAL_COMMA.matcher(text).matches()) {
                throw new BadValue(
                        field,
                        "decimal-comma",
                        "The number has a decimal comma and nobody said so; declare how the file is written, such as"
                                + " locale=nl: " + shown(text));
            }
            throw new BadValue(field, "number", "Not a number: " + shown(text));
        }
        return new BigDecimal(plain);
    }

    /** With {@code .} as decimal point and without group signs; empty when these stand in a wrong place. */
    private String ungrouped(String field, String text, boolean inThousands) throws BadValue {
        int decimal = text.indexOf(point);
        String whole = decimal < 0 ? text : text.substring(0, decimal);
        String fraction = decimal < 0 ? "" : text.substring(decimal + 1);
        if (decimal >= 0 && !DIGITS.matcher(fraction).matches()) {
            otherPoint |= !declared && BEHIND_THOUSANDS.matcher(fraction).matches();
            return "";
        }
        if (!declared && decimal >= 0) {
            point(field, inThousands && fraction.length() == THOUSAND && isFew(whole));
        }
        String rest = decimal < 0 ? "" : "." + fraction;
        char sign = groupIn(whole);
        if (sign == 0) {
            return whole + rest;
        }
        String[] parts = whole.split(Pattern.quote(String.valueOf(sign)), -1);
        boolean thousands = true;
        for (int i = 1; i < parts.length; i++) {
            thousands &=
                    parts[i].length() == THOUSAND && DIGITS.matcher(parts[i]).matches();
        }
        otherPoint |= sign == group && !thousands && decimal < 0 && parts.length == 2;
        String digits = parts[0].startsWith("-") ? parts[0].substring(1) : parts[0];
        if (!thousands || digits.isEmpty() || digits.length() > THOUSAND || digits.startsWith("0")) {
            return "";
        }
        boolean either = sign == group && decimal < 0 && parts.length == 2;
        if (either && (!declared || otherPoint || !inThousands)) {
            throw ambiguous(field, text);
        }
        if (either) {
            takenForThousands.note(field, line);
        }
        return String.join("", parts) + rest;
    }

    /** Remembers what a point of a file tells that nobody declared. */
    private void point(String field, boolean couldBeOfThousands) {
        if (couldBeOfThousands) {
            takenForDecimals.note(field, line);
        } else {
            pointOfDecimals = true;
        }
    }

    /** Up to 999, so that three digits behind a sign could follow it as thousands do. */
    private static boolean isFew(String whole) {
        String digits = whole.startsWith("-") || whole.startsWith("+") ? whole.substring(1) : whole;
        return digits.length() <= THOUSAND && DIGITS.matcher(digits).matches() && !digits.startsWith("0");
    }

    private static BadValue ambiguous(String field, String text) {
        return new BadValue(
                field,
                "number-ambiguous",
                shown(text) + " could be a thousand or a decimal; write it without a sign for thousands, or declare"
                        + " how the file is written, such as locale=nl or locale=en.");
    }

    /** The sign that parts thousands; 0 when there is none. */
    private char groupIn(String whole) {
        for (char sign : new char[] {group, ' ', '\'', '\u2019'}) {
            if (whole.indexOf(sign) >= 0) {
                return sign;
            }
        }
        return 0;
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
