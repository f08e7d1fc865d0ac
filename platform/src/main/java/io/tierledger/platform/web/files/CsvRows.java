package io.tierledger.platform.web.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tierledger.reading.HarmlessCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** CSV (RFC 4180) in UTF-8; a text that a spreadsheet would compute begins with an apostrophe. */
final class CsvRows implements RowWriter {
    private final Columns columns;
    private final Writer text;
    private final CsvWriter rows;

    CsvRows(OutputStream out, Columns columns) {
        this.columns = columns;
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.rows = CsvWriter.builder().build(text);
        rows.writeRecord(columns.headings());
    }

    @Override
    public void row(List<String> texts) {
        List<String> harmless = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            boolean isText = columns.all().get(i).kind() == Column.Kind.TEXT;
            harmless.add(isText ? HarmlessCsv.harmless(texts.get(i)) : texts.get(i));
        }
        rows.writeRecord(harmless);
    }

    @Override
    public void flush() throws IOException {
        rows.flush();
        text.flush();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
