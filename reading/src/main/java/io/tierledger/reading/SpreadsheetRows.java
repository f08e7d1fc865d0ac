package io.tierledger.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of an XLSX file; its first row that holds something has the headings. */
final class SpreadsheetRows implements Rows {
    private final Spool spool;
    private final Workbook workbook;
    private final Cells cells;
    private final List<String> headings = new ArrayList<>();
    private final List<@Nullable Column> columns = new ArrayList<>();
    private final int known;
    private final boolean keepFacts;
    private final Remarks remarks;

    SpreadsheetRows(InputStream bytes, Headings meaning, int known, boolean keepFacts, char point, Remarks remarks) {
        this.remarks = remarks;
        this.known = known;
        this.keepFacts = keepFacts;
        this.spool = Spool.receive(bytes);
        try {
            this.workbook = Workbook.open(spool);
        } catch (RuntimeException refused) {
            spool.close();
            throw refused;
        }
        this.cells = workbook.cells(point);
        try {
            head(meaning);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private void head(Headings meaning) {
        RawRow first = filled();
        if (first == null) {
            throw new Unreadable("empty", 1, "The sheet is empty.");
        }
        if (first.width() > Limits.COLUMNS) {
            throw new Unreadable("columns", first.line(), "The sheet has more than " + Limits.COLUMNS + " columns.");
        }
        for (int i = 0; i < first.width(); i++) {
            headings.add(heading(first, i));
        }
        meaning.check(headings, first.line(), keepFacts);
        headings.forEach(heading -> columns.add(meaning.column(heading)));
    }

    private String heading(RawRow row, int column) {
        RawCell cell = row.cell(column);
        try {
            return cell == null ? "" : Tidy.value(cells.text("heading", cell));
        } catch (BadValue wrong) {
            throw new Unreadable(wrong.code(), row.line(), "A heading cannot be read: " + wrong.getMessage());
        }
    }

    private @Nullable RawRow filled() {
        RawRow row = workbook.sheet().next();
        while (row != null && row.isEmpty()) {
            row = workbook.sheet().next();
        }
        return row;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public @Nullable Row next() {
        for (RawRow row = filled(); row != null; row = filled()) {
            try {
                Row read = read(row);
                if (read != null) {
                    return read;
                }
            } catch (BadValue wrong) {
                return new Row(wrong.at(row.line()));
            }
        }
        return null;
    }

    /** Null for a row of which nothing is left. */
    private @Nullable Row read(RawRow row) throws BadValue {
        if (row.fault() != null) {
            throw new BadValue("", "row", row.fault());
        }
        @Nullable String[] values = new @Nullable String[known];
        Map<String, String> facts = keepFacts ? new HashMap<>() : Map.of();
        int length = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            RawCell cell = column == null && !keepFacts ? null : row.cell(i);
            String text = cell == null
                    ? ""
                    : Tidy.value(cells.text(column == null ? headings.get(i) : column.heading(), cell));
            length += text.length();
            if (column != null) {
                values[column.ordinal()] = text;
            } else if (headings.get(i).isEmpty()) {
                if (!text.isEmpty()) {
                    remarks.unnamed(i + 1);
                }
            } else if (keepFacts) {
                facts.put(Headings.fact(headings.get(i)), text);
            }
        }
        if (length > Limits.LINE) {
            throw new BadValue("", "line-too-long", "The row is longer than 64 KiB.");
        }
        return length == 0 ? null : new Row(row.line(), values, facts);
    }

    @Override
    public void close() {
        try (spool) {
            workbook.close();
        }
    }
}
