package io.tierledger.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells as text, as a person of the declared locale would have typed them. A formula is the value that its workbook keeps of it. What
 * cannot be made out is a bad value: it is never a text, and never nothing.
 */
final class Cells {
    /** A sign that XML has no room for, or an underscore that would look like one. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern RETURN_AT_BLANK = Pattern.compile("\\r(?=\\s)|(?<=\\s)\\r");

    private final SharedTexts texts;
    private final Quantities quantities;

    Cells(SharedTexts texts, Quantities quantities) {
        this.texts = texts;
        this.quantities = quantities;
    }

    /**
     * @param field how the column is called when something is wrong
     * @param wanted in a column of texts a number is the text that the sheet shows
     */
    String text(String field, @Nullable RawCell cell, Wanted wanted) throws BadValue {
        if (cell == null) {
            return "";
        }
        if (cell.text().length() > Limits.LINE) {
            throw new BadValue(field, "line-too-long", "A cell is longer than 64 KiB.");
        }
        return switch (cell.type()) {
            case "s" -> said(field, shared(field, cell));
            case "str", "inlineStr" -> said(field, cell.text());
            case "n" -> quantities.number(field, calculated(field, cell), wanted);
            case "d" -> Quantities.moment(field, calculated(field, cell).text().strip());
            case "b" -> truth(field, calculated(field, cell).text().strip());
            case "e" -> throw FailedFormula.in(field, cell.text());
            default -> throw new BadValue(field, "cell", field + " is a cell of a kind that we do not know.");
        };
    }

    /** Two ids that are shown as the same day would be one. */
    void checkIsAnId(String field, @Nullable RawCell cell) throws BadValue {
        if (cell == null || cell.text().isBlank()) {
            return;
        }
        boolean shown = cell.type().equals("d")
                || cell.type().equals("b")
                || cell.type().equals("n") && quantities.isShownAsADay(cell);
        if (shown) {
            throw new BadValue(
                    field,
                    "id-shown-otherwise",
                    field
                            + " is shown as a day or as true or false, so its own signs are not known; make the cell a text.");
        }
    }

    private String shared(String field, RawCell cell) throws BadValue {
        String place = cell.text().strip();
        String text = place.matches("\\d{1,9}") ? texts.at(Integer.parseInt(place)) : null;
        if (text == null) {
            throw new BadValue(field, "cell", field + " is a text that the workbook does not hold.");
        }
        return text;
    }

    private static String said(String field, String written) throws BadValue {
        String text = unescaped(written).strip();
        if (FailedFormula.isSaidBy(text)) {
            throw FailedFormula.in(field, text);
        }
        return text;
    }

    /** A carriage return is nothing in a spreadsheet; only where it alone parts two words it is a blank. */
    private static String unescaped(String written) {
        String text = written.indexOf("_x") < 0
                ? written
                : ESCAPED.matcher(written)
                        .replaceAll(sign ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
        return text.indexOf('\r') < 0
                ? text
                : RETURN_AT_BLANK.matcher(text).replaceAll("").replace('\r', ' ');
    }

    private static String truth(String field, String text) throws BadValue {
        return switch (text) {
            case "1", "true" -> "true";
            case "0", "false" -> "false";
            case "" -> "";
            default -> throw new BadValue(field, "cell", field + " is neither true nor false.");
        };
    }

    /** A library that writes formulas may leave their values to a spreadsheet program. */
    private static RawCell calculated(String field, RawCell cell) throws BadValue {
        if (cell.formula() && cell.text().isBlank()) {
            throw new BadValue(
                    field,
                    "not-calculated",
                    field + " is a formula without a value; open the workbook in a spreadsheet program and save it.");
        }
        return cell;
    }
}
