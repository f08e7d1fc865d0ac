package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a file is written. */
public enum Format {
    CSV,
    NDJSON,
    XLSX;

    /** The format of a media subtype such as {@code csv}; empty for one that we do not read. */
    public static Optional<Format> ofSubtype(String subtype) {
        return switch (subtype) {
            case "csv", "plain", "tab-separated-values" -> Optional.of(CSV);
            case "x-ndjson", "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> Optional.of(XLSX);
            default -> Optional.empty();
        };
    }

    /**
     * The rows of a file, read as they come.
     *
     * @param charset encoding as declared; null lets the bytes decide
     * @param keepFacts whether columns that we do not know are kept
     * @param point decimal point of numbers that are texts; those of JSON and spreadsheets are brought to it
     * @throws Unreadable when its beginning cannot be read
     */
    public Rows rows(InputStream bytes, @Nullable String charset, Column[] columns, boolean keepFacts, char point) {
        return rows(bytes, charset, columns, keepFacts, point, new Remarks());
    }

    /** As above; {@code remarks} gather what should be known of the file. */
    public Rows rows(
            InputStream bytes,
            @Nullable String charset,
            Column[] columns,
            boolean keepFacts,
            char point,
            Remarks remarks) {
        Headings meaning = Headings.of(columns);
        return switch (this) {
            case CSV -> new CsvRows(new Text(noWorkbook(bytes), charset), meaning, columns.length, keepFacts, remarks);
            case NDJSON ->
                new JsonRows(new Text(noWorkbook(bytes), charset), meaning, columns.length, keepFacts, point, remarks);
            case XLSX -> new SpreadsheetRows(bytes, meaning, columns.length, keepFacts, point, remarks);
        };
    }

    private static InputStream noWorkbook(InputStream bytes) {
        try {
            PushbackInputStream looked = new PushbackInputStream(bytes, Signature.BYTES);
            byte[] first = looked.readNBytes(Signature.BYTES);
            Signature.of(first, first.length).checkText();
            looked.unread(first);
            return looked;
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
