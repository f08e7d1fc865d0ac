package io.tierledger.reading;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An amount as a ledger or an invoice shows it: with a currency, in parentheses or with a sign behind it when below zero, as {@code 12,-}. */
public final class Money {
    /** Signs that are no currency signs of their own, and the currencies that are written so. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "kr", Set.of("SEK", "NOK", "DKK", "ISK"),
            "zł", Set.of("PLN"),
            "Kč", Set.of("CZK"),
            "Ft", Set.of("HUF"),
            "Fr", Set.of("CHF"),
            "lei", Set.of("RON"));

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final String SIGN = "\\p{Sc}|\\p{Alpha}{3}|kr|zł|Kč|Ft|Fr";

    private static final Pattern SHOWN = Pattern.compile("(?<open>\\()?(?<before>[-+\u2212]?) ?(?<sign>" + SIGN
            + ")? ?(?<inner>[-+\u2212]?) ?(?<digits>[0-9.,'\u2019 ]*[0-9.,])"
            + "(?<none>[-\u2013\u2014]{1,2}(?<=[.,][-\u2013\u2014]{1,2}))? ?(?<code>" + SIGN
            + ")?(?<after>[-\u2212]?)(?<close>\\))?");

    private Money() {}

    /** The bare number; what is none is left as it is. */
    static String bare(String field, String text, char point, String currency) throws BadValue {
        Matcher shown = SHOWN.matcher(text);
        if (!shown.matches() || (shown.group("open") == null) != (shown.group("close") == null)) {
            return text;
        }
        agrees(field, shown.group("sign"), currency);
        agrees(field, shown.group("code"), currency);
        String digits = shown.group("digits");
        if (shown.group("none") != null) {
            if (digits.charAt(digits.length() - 1) != point) {
                return text;
            }
            digits = digits.substring(0, digits.length() - 1);
            if (digits.indexOf(point) >= 0) {
                return text;
            }
        }
        String signs = shown.group("before") + shown.group("inner") + shown.group("after");
        if (signs.length() + (shown.group("open") == null ? 0 : 1) > 1) {
            return text;
        }
        return (signs.isEmpty() && shown.group("open") == null || signs.equals("+") ? "" : "-") + digits;
    }

    private static void agrees(String field, @org.jspecify.annotations.Nullable String sign, String currency)
            throws BadValue {
        if (sign != null && !isOf(sign, currency)) {
            throw new BadValue(
                    field,
                    "currency",
                    "The amount is written in %s and would be read as %s.".formatted(sign, currency));
        }
    }

    private static boolean isOf(String sign, String currency) {
        return currency.equals(code(sign))
                || sign.equals("$") && currency.endsWith("D")
                || sign.equals("¥") && currency.equals("CNY")
                || WORDS.getOrDefault(sign, Set.of()).contains(currency);
    }

    /** Whether this stands for a currency, or for one of several. */
    static boolean isSign(String text) {
        return WORDS.containsKey(text)
                || text.length() == 1 && Character.getType(text.charAt(0)) == Character.CURRENCY_SYMBOL
                || CODES.contains(text.toUpperCase(Locale.ROOT));
    }

    /** The ISO 4217 code of a sign or word for a currency. */
    public static String code(String said) {
        return switch (said) {
            case "€" -> "EUR";
            case "$" -> "USD";
            case "£" -> "GBP";
            case "¥" -> "JPY";
            default -> said.toUpperCase(Locale.ROOT).equals("EURO") ? "EUR" : said.toUpperCase(Locale.ROOT);
        };
    }
}
