package io.tierledger.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as people write them: {@code 1.234,56} or {@code 1,234.56}, by declared locale. Never through a double. */
public final class Numbers {
    private final char point;
    private final char group;

    /** @param locale language tag such as {@code nl}; plain and English numbers when it is the root */
    public Numbers(Locale locale) {
        this.point = locale.getLanguage().isEmpty()
                ? '.'
                : DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        this.group = point == ',' ? '.' : ',';
    }

    public char point() {
        return point;
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
        for (int i = Math.max(0, decimals); i < digits; i++) {
            value *= 10;
        }
        return value;
    }

    private long slowly(String field, String text, int digits) throws BadValue {
        BigDecimal exact = decimal(field, text).movePointRight(digits);
        try {
            return exact.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        } catch (ArithmeticException wrong) {
            throw exact.stripTrailingZeros().scale() > 0
                    ? new BadValue(field, "decimals", "More decimals than the currency has: " + shown(text))
                    : new BadValue(field, "too-large", "Too large a number: " + shown(text));
        }
    }

    /** An exact number of at most 30 digits. */
    public BigDecimal decimal(String field, String text) throws BadValue {
        String plain = ungrouped(text);
        if (plain.isEmpty() || plain.length() > 30) {
            throw new BadValue(field, "number", "Not a number: " + shown(text));
        }
        int start = plain.charAt(0) == '-' || plain.charAt(0) == '+' ? 1 : 0;
        boolean digit = false;
        boolean dot = false;
        for (int i = start; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (c == '.' && !dot && i + 1 < plain.length()) {
                dot = true;
            } else {
                throw new BadValue(field, "number", "Not a number: " + shown(text));
            }
        }
        if (!digit) {
            throw new BadValue(field, "number", "Not a number: " + shown(text));
        }
        return new BigDecimal(plain);
    }

    /** With {@code .} as decimal point and without group signs; empty when these stand in a wrong place. */
    private String ungrouped(String text) {
        int decimal = text.indexOf(point);
        String whole = decimal < 0 ? text : text.substring(0, decimal);
        String fraction = decimal < 0 ? "" : text.substring(decimal + 1);
        if (fraction.indexOf(group) >= 0 || fraction.indexOf('.') >= 0) {
            return "";
        }
        String rest = decimal < 0 ? "" : "." + fraction;
        if (whole.indexOf(group) < 0) {
            return whole + rest;
        }
        String[] parts = whole.split(java.util.regex.Pattern.quote(String.valueOf(group)), -1);
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].length() != 3) {
                return "";
            }
        }
        String digits = parts[0].startsWith("-") ? parts[0].substring(1) : parts[0];
        return digits.isEmpty() || digits.length() > 3 ? "" : String.join("", parts) + rest;
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
