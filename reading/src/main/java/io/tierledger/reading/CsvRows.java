package io.tierledger.reading;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comma, semicolon or tab separated text; the first line holds the headings. */
final class CsvRows implements Rows {
    private final CloseableIterator<CsvRecord> records;
    private final List<String> headings;
    private final @Nullable Column[] columns;
    private final String[] facts;
    private final int known;
    private final boolean anyFacts;

    CsvRows(Reader text, Headings meaning, int known, boolean keepFacts) {
        BufferedReader reader = new BufferedReader(text, Limits.LINE + 1);
        this.records = CsvReader.builder()
                .fieldSeparator(separator(reader))
                .maxBufferSize(2 * Limits.LINE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler(), reader)
                .iterator();
        this.known = known;
        CsvRecord first = record();
        if (first == null) {
            throw new Unreadable("empty", 1, "The file is empty.");
        }
        this.headings = List.copyOf(first.getFields());
        meaning.check(headings);
        this.columns = headings.stream().map(meaning::column).toArray(Column[]::new);
        this.facts = headings.stream().map(Headings::fact).toArray(String[]::new);
        boolean unknown = false;
        for (Column column : columns) {
            unknown |= column == null;
        }
        this.anyFacts = keepFacts && unknown;
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(Limits.COLUMNS)
                .maxFieldSize(Limits.LINE)
                .maxRecordSize(Limits.LINE)
                .build();
    }

    /** The sign that the line of headings has most of. */
    private static char separator(BufferedReader reader) {
        try {
            reader.mark(Limits.LINE);
            int commas = 0;
            int semicolons = 0;
            int tabs = 0;
            int c = reader.read();
            for (int read = 1; c >= 0 && c != '\n' && c != '\r' && read < Limits.LINE; read++) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
                c = reader.read();
            }
            reader.reset();
            return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
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
            String message =
                    "The row has %d values and the file %d columns.".formatted(record.getFieldCount(), columns.length);
            return new Row(new RowError(line, "", "columns", message));
        }
        String[] values = new String[known];
        Map<String, String> extra = anyFacts ? new HashMap<>() : Map.of();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            if (column != null) {
                values[column.ordinal()] = record.getField(i).strip();
            } else if (anyFacts) {
                extra.put(facts[i], record.getField(i).strip());
            }
        }
        return new Row(line, values, extra);
    }

    private @Nullable CsvRecord record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException wrong) {
            throw unreadable(wrong);
        }
    }

    private static Unreadable unreadable(CsvParseException wrong) {
        if (wrong.getCause() instanceof IOException cut) {
            throw new UncheckedIOException(cut);
        }
        return new Unreadable(
                "unreadable",
                0,
                "The file cannot be read on: a line is longer than %d KiB, has more than %d columns, or a quote is not closed. %s"
                        .formatted(Limits.LINE / 1024, Limits.COLUMNS, wrong.getMessage()));
    }
}
