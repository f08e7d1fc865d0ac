package io.tierledger.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text with a separator; above its rows stands a line of headings. */
final class CsvRows implements Rows {
    private final Text text;
    private final WholeRecords whole;
    private final CloseableIterator<CsvRecord> records;
    private final Layout layout;
    private final Remarks remarks;
    private @Nullable CsvRecord ahead;
    private @Nullable RuntimeException end;

    CsvRows(Text text, Headings meaning, int known, boolean keepFacts, Remarks remarks) {
        this.text = text;
        this.remarks = remarks;
        BufferedReader reader = new BufferedReader(text, Limits.LINE + 1);
        Beginning beginning = Beginning.of(head(reader), meaning);
        this.whole = new WholeRecords(reader, new Quotes(beginning.separator(), beginning.columns(), beginning.line()));
        this.records = CsvReader.builder()
                .fieldSeparator(beginning.separator())
                .maxBufferSize(4 * Limits.LINE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler(), whole)
                .iterator();
        CsvRecord first = record();
        while (first != null && first.getStartingLineNumber() < beginning.line()) {
            first = record();
        }
        if (end != null) {
            throw end;
        }
        if (first == null) {
            throw new Unreadable("empty", 1, "The file is empty.");
        }
        beginning.above().forEach(remarks::lineAbove);
        this.layout = Layout.of(first.getFields(), first.getStartingLineNumber(), meaning, known, keepFacts, remarks);
        this.ahead = record();
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(2 * Limits.LINE)
                .maxFieldSize(2 * Limits.LINE)
                .maxRecordSize(4 * Limits.LINE)
                .build();
    }

    private static String head(BufferedReader reader) {
        try {
            char[] head = new char[Limits.LINE];
            reader.mark(Limits.LINE + 1);
            int length = 0;
            int read = reader.read(head, 0, head.length);
            while (read > 0 && length + read < head.length) {
                length += read;
                read = reader.read(head, length, head.length - length);
            }
            reader.reset();
            return new String(head, 0, length + Math.max(0, read));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
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
        while (true) {
            CsvRecord record = ahead;
            RowError broken = whole.broken().peek();
            if (broken != null && (record == null || broken.line() < record.getStartingLineNumber())) {
                whole.broken().remove();
                return new Row(broken);
            }
            if (record == null) {
                return ended();
            }
            Row row = layout.row(record.getStartingLineNumber(), record.getFieldCount(), record::getField, text.lost());
            ahead = record();
            if (row != null) {
                return row;
            }
        }
    }

    private @Nullable Row ended() {
        if (end != null) {
            throw end;
        }
        return null;
    }

    /** The next record; null after the last that can be read. */
    private @Nullable CsvRecord record() {
        try {
            return end == null && records.hasNext() ? records.next() : null;
        } catch (CsvParseException wrong) {
            end = unreadable(wrong);
        } catch (Unreadable | UncheckedIOException wrong) {
            end = wrong;
        }
        return null;
    }

    private RuntimeException unreadable(CsvParseException wrong) {
        return switch (wrong.getCause()) {
            case Unreadable known -> known;
            case IOException cut -> new UncheckedIOException(cut);
            case null, default ->
                new Unreadable(
                        "unreadable", whole.line(), "The file cannot be read on near line " + whole.line() + ".");
        };
    }
}
