package io.tierledger.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of an XLSX file, row by row. */
final class SpreadsheetRows implements Rows {
    private final Spool spool;
    private final Workbook workbook;
    private final Cells cells;
    private final SheetBeginning beginning;
    private final Layout layout;
    private final Remarks remarks;

    SpreadsheetRows(InputStream bytes, Headings meaning, int known, boolean keepFacts, char point, Remarks remarks) {
        this.remarks = remarks;
        this.spool = Spool.receive(bytes);
        try {
            this.workbook = Workbook.open(spool);
        } catch (RuntimeException refused) {
            spool.close();
            throw refused;
        }
        this.cells = workbook.cells(point);
        this.beginning = new SheetBeginning(workbook.sheet(), cells);
        try {
            this.layout = layout(meaning, known, keepFacts);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private Layout layout(Headings meaning, int known, boolean keepFacts) {
        RawRow row = beginning.headings(meaning, remarks);
        if (row == null) {
            workbook.contents().checkNotEmpty();
            throw new Unreadable("empty", 1, "The sheet is empty.");
        }
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < row.width(); i++) {
            headings.add(heading(row, i));
        }
        if (headings.stream().allMatch(heading -> meaning.column(heading) == null)) {
            workbook.contents().checkOnlySheet(row.line());
        }
        workbook.contents().say(remarks);
        return Layout.of(headings, row.line(), meaning, known, keepFacts, remarks);
    }

    private String heading(RawRow row, int column) {
        try {
            return cells.text("heading", row.cell(column), Wanted.TEXT);
        } catch (BadValue wrong) {
            throw new Unreadable(wrong.code(), row.line(), "A heading cannot be read: " + wrong.getMessage());
        }
    }

    @Override
    public List<String> headings() {
        return layout.headings();
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public @Nullable Row next() {
        for (RawRow row = beginning.next(); row != null; row = beginning.next()) {
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
        @Nullable String[] texts = new @Nullable String[layout.headings().size()];
        int length = 0;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(row, i);
            length += texts[i] == null ? 0 : texts[i].length();
        }
        if (length > Limits.LINE) {
            throw new BadValue("", "line-too-long", "The row is longer than 64 KiB.");
        }
        for (int i = texts.length; i < row.width(); i++) {
            if (row.cell(i) != null) {
                remarks.unnamed(i + 1);
            }
        }
        return layout.row(row.line(), texts.length, i -> texts[i], false);
    }

    /** Null for a fact that cannot be made out: it is passed over, and what is known of it stays. */
    private @Nullable String text(RawRow row, int i) throws BadValue {
        RawCell cell = row.cell(i);
        if (layout.isPassedOver(i)) {
            return cell == null ? "" : cell.text();
        }
        try {
            if (layout.isId(i)) {
                cells.checkIsAnId(layout.heading(i), cell);
            }
            return cells.text(layout.heading(i), cell, layout.wanted(i));
        } catch (BadValue wrong) {
            if (!layout.isFact(i)) {
                throw wrong;
            }
            remarks.passedOver(wrong, row.line());
            return null;
        }
    }

    @Override
    public void close() {
        try (spool) {
            workbook.close();
        }
    }
}
