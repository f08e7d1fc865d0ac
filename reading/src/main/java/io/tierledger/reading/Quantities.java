package io.tierledger.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Numbers, and the days among them: a sheet counts them from the end of 1899, or from the beginning of 1904. */
final class Quantities {
    /** A spreadsheet shows no more digits; beyond them stands binary noise. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final BigDecimal MORE_DIGITS = BigDecimal.TEN.pow(15);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 400;

    /** A day is kept to the thousandth of a second. */
    private static final int DAY_DECIMALS = 8;

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /** The day that never was: the first spreadsheets held 1900 for a leap year, and all others after them. */
    private static final long FEBRUARY_29TH_1900 = 60;

    private final CellLooks looks;
    private final boolean from1904;
    private final char point;

    Quantities(CellLooks looks, boolean from1904, char point) {
        this.looks = looks;
        this.from1904 = from1904;
        this.point = point;
    }

    /** As the column wants it: a bare number, an amount with the currency that its cell shows, or the number as it is shown. */
    String number(String field, RawCell cell, Wanted wanted) throws BadValue {
        String text = cell.text().strip();
        if (text.isEmpty()) {
            return "";
        }
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            throw new BadValue(field, "number", field + " is a cell of a number that is none.");
        }
        BigDecimal number = new BigDecimal(text);
        CellLook look = looks.at(cell.style());
        if (look.day() && isDay(number)) {
            return day(number).toString();
        }
        String plain = plain(field, number);
        return switch (wanted) {
            case TEXT -> look.shown(plain);
            case NUMBER -> Numbers.typed(plain, point);
            case MONEY -> (look.currency() == null ? "" : look.currency() + " ") + Numbers.typed(plain, point);
        };
    }

    boolean isShownAsADay(RawCell cell) {
        String text = cell.text().strip();
        return looks.at(cell.style()).day()
                && text.length() <= LONGEST
                && NUMBER.matcher(text).matches()
                && isDay(new BigDecimal(text));
    }

    private static String plain(String field, BigDecimal number) throws BadValue {
        if (number.abs().compareTo(MORE_DIGITS) >= 0) {
            throw new BadValue(
                    field,
                    "digits",
                    field
                            + " is a number of more than 15 digits, of which a spreadsheet keeps no more; make the cell a text.");
        }
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private boolean isDay(BigDecimal number) {
        BigDecimal last = BigDecimal.valueOf(LAST.toEpochDay() + 1 - start().toEpochDay());
        boolean never = !from1904 && days(number) == FEBRUARY_29TH_1900;
        return number.compareTo(from1904 ? BigDecimal.ZERO : BigDecimal.ONE) >= 0
                && number.compareTo(last) < 0
                && !never;
    }

    private static long days(BigDecimal number) {
        return number.setScale(DAY_DECIMALS, RoundingMode.HALF_UP).longValue();
    }

    private LocalDate start() {
        return from1904 ? FROM_1904 : FROM_1900;
    }

    private LocalDate day(BigDecimal number) {
        long days = days(number);
        boolean before = !from1904 && days < FEBRUARY_29TH_1900;
        return start().plusDays(before ? days + 1 : days);
    }

    /** A day, or the day of a moment that is nobody's time; one with an offset stays whole. */
    static String moment(String field, String text) throws BadValue {
        boolean offset = text.indexOf('Z') > 0 || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10;
        try {
            return text.isEmpty() || offset
                    ? text
                    : LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text)
                            .toString();
        } catch (DateTimeException wrong) {
            throw new BadValue(field, "date", field + " is a cell of a day that is none.");
        }
    }
}
