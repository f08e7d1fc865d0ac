package io.tierledger.customer.importing.reading;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** How a file is written. */
public enum Format {
    CSV,
    NDJSON;

    /**
     * The rows of a file, read as they come.
     *
     * @param charset encoding as declared; null lets the bytes decide
     * @param keepFacts whether columns that we do not know are kept
     * @throws Unreadable when its beginning cannot be read
     */
    public Rows rows(InputStream bytes, @Nullable String charset, Column[] columns, boolean keepFacts) {
        Text text = new Text(bytes, charset);
        Headings meaning = Headings.of(columns);
        return switch (this) {
            case CSV -> new CsvRows(text, meaning, columns.length, keepFacts);
            case NDJSON -> new JsonRows(text, meaning, columns.length, keepFacts);
        };
    }
}
