package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX file; its first row holds the headings. */
final class SpreadsheetRows implements Rows {
    private final Workbook workbook;
    private final ReadableWorkbook open;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> headings = new ArrayList<>();
    private final List<@Nullable Column> columns = new ArrayList<>();
    private final Cells cells;
    private final int known;
    private final boolean keepFacts;

    SpreadsheetRows(InputStream bytes, Headings meaning, int known, boolean keepFacts, char point) {
        this.workbook = Workbook.receive(bytes);
        this.cells = new Cells(point);
        this.known = known;
        this.keepFacts = keepFacts;
        try {
            this.open = new ReadableWorkbook(workbook.file().toFile(), new ReadingOptions(true, true));
            this.stream = open.getFirstSheet().openStream();
            this.rows = stream.iterator();
            head(meaning);
        } catch (IOException | ExcelReaderException wrong) {
            workbook.close();
            throw new Unreadable("xlsx", 0, "The file is no XLSX spreadsheet that can be read.");
        } catch (RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    private void head(Headings meaning) {
        if (!rows.hasNext()) {
            throw new Unreadable("empty", 1, "The sheet is empty.");
        }
        org.dhatim.fastexcel.reader.Row first = rows.next();
        if (first.getCellCount() > Limits.COLUMNS) {
            throw new Unreadable("columns", 1, "The sheet has more than " + Limits.COLUMNS + " columns.");
        }
        for (int i = 0; i < first.getCellCount(); i++) {
            headings.add(cells.text(first, i));
        }
        meaning.check(headings);
        headings.forEach(heading -> columns.add(meaning.column(heading)));
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                if (row.getFirstNonEmptyCell().isPresent()) {
                    return read(row);
                }
            }
            return null;
        } catch (ExcelReaderException wrong) {
            throw new Unreadable("xlsx", 0, "The sheet cannot be read on.");
        }
    }

    private Row read(org.dhatim.fastexcel.reader.Row row) {
        @Nullable String[] values = new @Nullable String[known];
        Map<String, String> facts = keepFacts ? new HashMap<>() : Map.of();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = cells.text(row, i);
            if (text.length() > Limits.LINE) {
                return new Row(new RowError(row.getRowNum(), "", "line-too-long", "A cell is longer than 64 KiB."));
            }
            if (column != null) {
                values[column.ordinal()] = text;
            } else if (keepFacts) {
                facts.put(Headings.fact(headings.get(i)), text);
            }
        }
        return new Row(row.getRowNum(), values, facts);
    }

    @Override
    public void close() {
        try (workbook) {
            stream.close();
            open.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
