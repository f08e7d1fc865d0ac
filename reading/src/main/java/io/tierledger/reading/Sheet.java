package io.tierledger.reading;

import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as they stand in it; rows and cells without a place follow the one before. */
final class Sheet implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("([A-Za-z]{1,3})\\d{1,7}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private final Xml xml;
    private long line;
    private long seen;

    Sheet(InputStream bytes) {
        this.xml = new Xml(bytes);
    }

    /** The next row, be it empty; null after the last. */
    @Nullable
    RawRow next() {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                return row();
            }
        }
        return null;
    }

    private RawRow row() {
        line = number(xml.attribute("r"), line + 1);
        if (++seen > Limits.SHEET_ROWS) {
            throw Unreadable.tooLarge("The sheet has more than " + Limits.SHEET_ROWS + " rows.");
        }
        RawRow row = new RawRow(line);
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                RawCell cell = cell();
                if (column < 0) {
                    row.lost("A cell of the row has no place.");
                } else {
                    row.put(column, cell);
                }
            }
        }
        return row;
    }

    private RawCell cell() {
        String type = xml.attribute("t");
        int style = (int) number(xml.attribute("s"), -1);
        StringBuilder text = new StringBuilder();
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                xml.skip();
            } else if (xml.starts("v")) {
                xml.text(text, Limits.LINE);
            } else if (xml.starts("is")) {
                RichText.read(xml, "is", text);
            }
        }
        return new RawCell(type == null ? "n" : type, style, formula, text.toString());
    }

    private static long number(@Nullable String text, long otherwise) {
        return text != null && NUMBER.matcher(text).matches() ? Long.parseLong(text) : otherwise;
    }

    /** -1 for what is no place. */
    private static int column(@Nullable String place, int otherwise) {
        if (place == null) {
            return otherwise;
        }
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            return -1;
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = 26 * column + (letter & 0x1F);
        }
        return column - 1;
    }

    @Override
    public void close() {
        xml.close();
    }
}
