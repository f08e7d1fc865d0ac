package io.tierledger.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days whose month is written as a word: {@code 30 juni 2014}, {@code 30-jun-2014}, {@code June 30, 2014}. */
final class MonthNames {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.?[ -](\\p{L}{3,})\\.?[ -](\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2}),? (\\d{4})");
    private static final List<Locale> ALWAYS_READ = List.of(Locale.of("nl"), Locale.ENGLISH);

    private final Locale declared;
    private final Map<String, Month> months = new HashMap<>();

    /** @param declared whose names are read too, and come first; the root when nobody declared a language */
    MonthNames(Locale declared) {
        this.declared = declared;
    }

    /** Few files have any. */
    private Map<String, Month> known() {
        if (months.isEmpty()) {
            add(declared);
            ALWAYS_READ.forEach(this::add);
        }
        return months;
    }

    private void add(Locale locale) {
        if (locale.getLanguage().isEmpty()) {
            return;
        }
        for (Month month : Month.values()) {
            for (TextStyle style : TextStyle.values()) {
                String name = bare(month.getDisplayName(style, locale));
                if (name.length() >= 3 && !Character.isDigit(name.charAt(0))) {
                    months.putIfAbsent(name, month);
                }
            }
        }
    }

    private static String bare(String name) {
        return name.replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** Empty when it is none, or no month that we know. */
    Optional<LocalDate> day(String text) {
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return day(day.group(3), day.group(2), day.group(1));
        }
        Matcher month = MONTH_FIRST.matcher(text);
        return month.matches() ? day(month.group(3), month.group(1), month.group(2)) : Optional.empty();
    }

    private Optional<LocalDate> day(String year, String name, String day) {
        Month month = known().get(bare(name));
        try {
            return month == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
