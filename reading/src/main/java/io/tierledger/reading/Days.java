package io.tierledger.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Days as people write them: {@code 2014-06-30} or {@code 30-06-2014}; a moment becomes a day in the installation's zone. */
public final class Days {
    private final ZoneId zone;
    private String lastText = "1970-01-01";
    private LocalDate last = LocalDate.EPOCH;

    public Days(ZoneId zone) {
        this.zone = zone;
    }

    /** Rows come in the order of their days: mostly it is the day of the row before. */
    public LocalDate day(String field, String text) throws BadValue {
        if (!text.equals(lastText)) {
            last = read(field, text);
            lastText = text;
        }
        return last;
    }

    /** A moment; without an offset it is local time in the installation's zone. */
    public LocalDate dayOfMoment(String field, String text) throws BadValue {
        if (text.length() <= 10) {
            return day(field, text);
        }
        String iso = text.indexOf(' ') == 10 ? text.replace(' ', 'T') : text;
        try {
            boolean offset = iso.endsWith("Z") || iso.indexOf('+', 11) > 0 || iso.indexOf('-', 11) > 0;
            return offset
                    ? OffsetDateTime.parse(iso).atZoneSameInstant(zone).toLocalDate()
                    : LocalDateTime.parse(iso).toLocalDate();
        } catch (DateTimeParseException wrong) {
            throw bad(field, text);
        }
    }

    private static LocalDate read(String field, String text) throws BadValue {
        try {
            if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            }
            char sign = text.length() > 2 ? text.charAt(text.length() - 5) : ' ';
            String[] parts = text.split("[-/.]", -1);
            if ((sign == '-' || sign == '/' || sign == '.') && parts.length == 3 && parts[2].length() == 4) {
                return LocalDate.of(whole(parts[2]), whole(parts[1]), whole(parts[0]));
            }
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException wrong) {
            throw bad(field, text);
        }
        throw bad(field, text);
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
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new BadValue(field, "date", "Not a day (2014-06-30 or 30-06-2014): " + shown);
    }
}
