package io.tierledger.scoring.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comma, semicolon or tab separated text; the first line holds the headings. */
final class CsvRows implements Rows {
    private final CloseableIterator<CsvRecord> records;
    private final List<String> headings;
    private final @Nullable Column[] columns;

    CsvRows(Reader text) {
        BufferedReader reader = new BufferedReader(text, LONGEST_LINE + 1);
        records = CsvReader.builder()
                .fieldSeparator(separator(reader))
                .maxBufferSize(2 * LONGEST_LINE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_LINE)
                                .maxRecordSize(LONGEST_LINE)
                                .build(),
                        reader)
                .iterator();
        CsvRecord first = record();
        if (first == null) {
            throw new Unreadable("The file is empty.");
        }
        headings = List.copyOf(first.getFields());
        columns = headings.stream().map(Column::of).toArray(Column[]::new);
        check();
    }

    private void check() {
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (Column column : columns) {
            if (column != null && !seen.add(column)) {
                throw new Unreadable("Two columns mean " + column.heading() + ".");
            }
        }
        for (Column needed : new Column[] {Column.CUSTOMER_ID, Column.METHOD, Column.CRITERION, Column.SCORE}) {
            if (!seen.contains(needed)) {
                throw new Unreadable("The column " + needed.heading() + " is missing.");
            }
        }
    }

    /** The sign that the line of headings has most of. */
    private static char separator(BufferedReader reader) {
        try {
            reader.mark(LONGEST_LINE);
            int[] counts = new int[128];
            int c = reader.read();
            for (int read = 1; c >= 0 && c != '\n' && c != '\r' && read < LONGEST_LINE; read++) {
                counts[c < 128 ? c : 0]++;
                c = reader.read();
            }
            reader.reset();
            return counts['\t'] > Math.max(counts[','], counts[';']) ? '\t' : counts[';'] > counts[','] ? ';' : ',';
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public @Nullable Row next() {
        CsvRecord record = record();
        if (record == null) {
            return null;
        }
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != columns.length) {
            return Row.unreadable(
                    line, "The row has " + record.getFieldCount() + " values and the file " + columns.length + " columns.");
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            if (column != null) {
                values.put(column, record.getField(i));
            }
        }
        return new Row(line, values, null);
    }

    private @Nullable CsvRecord record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException wrong) {
            if (wrong.getCause() instanceof IOException cut) {
                throw new UncheckedIOException(cut);
            }
            throw new Unreadable("A line is too long, has too many columns, or a quote is not closed. " + wrong.getMessage());
        }
    }
}
