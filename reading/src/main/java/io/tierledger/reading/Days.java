package io.tierledger.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as people write them: {@code 2014-06-30}, {@code 2014/06/30}, {@code 30-06-2014}, and by declared locale {@code 06/30/2014}; a moment becomes a day in
 * the installation's zone; also with the month by its name. A day with slashes that could be two days is refused where nobody declared a
 * locale with a country.
 */
public final class Days {
    private static final Pattern MOMENT = Pattern.compile(
            "([^ T]{6,11})[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?: ?([AaPp])\\.?[Mm]\\.?)?(?: ?([A-Za-z+-][^ ]*))?");
    /** Days since 1900, from 1954 to 2118, and a part of a day. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:[.,]\\d{1,16})?");

    private static final String SIGNS = "-/.";

    private static final int TWELVE = 12;

    private enum First {
        DAY,
        MONTH,
        UNSURE
    }

    private final ZoneId zone;
    private final First first;
    private final MonthNames months;
    private final Doubtful readEitherWay = new Doubtful();
    private String lastText = "1970-01-01";
    private boolean lastEither;
    private boolean dayFirstOnly;
    private boolean monthFirstOnly;
    private long line;
    private LocalDate last = LocalDate.EPOCH;

    public Days(ZoneId zone) {
        this(zone, Locale.ROOT);
    }

    /** @param locale as declared, the root when nobody did */
    public Days(ZoneId zone, Locale locale) {
        this.zone = zone;
        this.first = first(locale);
        this.months = new MonthNames(locale);
    }

    private Days(Days same) {
        this.zone = same.zone;
        this.first = same.first;
        this.months = same.months;
    }

    private static First first(Locale locale) {
        if (locale.getLanguage().isEmpty()
                || locale.getLanguage().equals("en") && locale.getCountry().isEmpty()) {
            return First.UNSURE;
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return switch (pattern.charAt(0)) {
            case 'M', 'L' -> First.MONTH;
            case 'd' -> First.DAY;
            default -> First.UNSURE;
        };
    }

    /** The same way of reading, for another column: each keeps the day it read last. */
    public Days again() {
        return new Days(this);
    }

    /** What is read from here on stands on this line. */
    public void at(long readFrom) {
        line = readFrom;
    }

    /**
     * Why a day of a line is in doubt, now that all lines are read; null when it is not. A day that could be two was read one way, and
     * the file has days that can be read in the other way alone, and none that can be read in this way alone.
     */
    public @Nullable RowError doubt(long of) {
        boolean otherwise = first == First.MONTH ? dayFirstOnly && !monthFirstOnly : monthFirstOnly && !dayFirstOnly;
        if (!otherwise) {
            return null;
        }
        String field = readEitherWay.fieldOn(of);
        return field == null
                ? null
                : new BadValue(
                                field,
                                "date-ambiguous",
                                field
                                        + " could be two days: other rows of the file have day and month the other way round."
                                        + " Write 2014-06-30, or declare how the file is written, such as locale=nl or locale=en-US.")
                        .at(of);
    }

    /** Rows come in the order of their days: mostly it is the day of the row before. */
    public LocalDate day(String field, String text) throws BadValue {
        if (!text.equals(lastText)) {
            lastEither = false;
            last = read(field, text);
            lastText = text;
        }
        if (lastEither) {
            readEitherWay.note(field, line);
        }
        return last;
    }

    /** A moment; without an offset it is local time in the installation's zone. */
    public LocalDate dayOfMoment(String field, String text) throws BadValue {
        if (text.indexOf(':') < 0) {
            return day(field, text);
        }
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            throw bad(field, text);
        }
        LocalDate day = day(field, moment.group(1));
        try {
            LocalTime time = time(moment);
            String offset = moment.group(6);
            return offset == null
                    ? day
                    : day.atTime(time)
                            .atZone(zone(offset))
                            .withZoneSameInstant(zone)
                            .toLocalDate();
        } catch (DateTimeException wrong) {
            throw bad(field, text);
        }
    }

    private static LocalTime time(Matcher moment) {
        int hour = Integer.parseInt(moment.group(2));
        String half = moment.group(5);
        if (half != null) {
            if (hour < 1 || hour > TWELVE) {
                throw new DateTimeException("hour");
            }
            hour = hour % TWELVE + (half.equalsIgnoreCase("p") ? TWELVE : 0);
        }
        String seconds = moment.group(4);
        return LocalTime.of(hour, Integer.parseInt(moment.group(3)), seconds == null ? 0 : Integer.parseInt(seconds));
    }

    /** {@code +0200}, {@code UTC}, or {@code +02:00[Europe/Amsterdam]}, of which the offset counts. */
    private static ZoneId zone(String text) {
        int named = text.indexOf('[');
        return ZoneId.of(named > 0 ? text.substring(0, named) : text.equals("z") ? "Z" : text);
    }

    private LocalDate read(String field, String text) throws BadValue {
        try {
            if (text.length() == 10 && text.charAt(4) == text.charAt(7) && SIGNS.indexOf(text.charAt(4)) >= 0) {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            }
            char sign = text.length() > 5 ? text.charAt(text.length() - 5) : ' ';
            String[] parts = text.split("[-/.]", -1);
            boolean numbers = parts.length == 3 && !Character.isLetter(parts[1].charAt(0));
            if (SIGNS.indexOf(sign) >= 0 && numbers && parts[2].length() == 4) {
                return written(field, text, sign, whole(parts[0]), whole(parts[1]), whole(parts[2]));
            }
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException wrong) {
            throw bad(field, text);
        }
        return months.day(text).orElseThrow(() -> bad(field, text));
    }

    /** Slashes are written in two orders; with other signs the day comes first, unless the declared country has it otherwise. */
    private LocalDate written(String field, String text, char sign, int one, int two, int year) throws BadValue {
        boolean either = one <= TWELVE && two <= TWELVE && one != two;
        if (either && (sign == '/' ? first == First.UNSURE : first == First.MONTH)) {
            throw new BadValue(
                    field,
                    "date-ambiguous",
                    "%s could be two days; write 2014-06-30, or declare how the file is written, such as locale=nl or locale=en-US."
                            .formatted(text));
        }
        lastEither = either;
        dayFirstOnly |= one > TWELVE && two <= TWELVE;
        monthFirstOnly |= one <= TWELVE && two > TWELVE;
        boolean monthFirst = sign == '/' && (first == First.MONTH || first == First.UNSURE && two > TWELVE);
        return monthFirst ? LocalDate.of(year, one, two) : LocalDate.of(year, two, one);
    }

    private static int whole(String text) {
        return number(text, 0, text.length());
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || to - from > 4) {
                throw new NumberFormatException();
            }
            number = number * 10 + digit;
        }
        return to > from ? number : -1;
    }

    private static BadValue bad(String field, String text) {
        if (SERIAL.matcher(text).matches()) {
            return new BadValue(
                    field,
                    "date-serial",
                    field + " looks like a spreadsheet's own number for a day; give the column a date format there,"
                            + " or write 2014-06-30: " + text);
        }
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new BadValue(field, "date", "Not a day (2014-06-30 or 30-06-2014): " + shown);
    }
}
