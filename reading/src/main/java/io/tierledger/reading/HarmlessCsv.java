package io.tierledger.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows as CSV (RFC 4180) that no spreadsheet takes for formulas. */
public final class HarmlessCsv {
    private HarmlessCsv() {}

    /** One line for each row; a value that a spreadsheet would compute begins with an apostrophe. */
    public static String of(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter file = CsvWriter.builder().build(text)) {
            rows.forEach(row ->
                    file.writeRecord(row.stream().map(HarmlessCsv::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A text as it may stand in a cell. */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
