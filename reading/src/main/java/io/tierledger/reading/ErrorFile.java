package io.tierledger.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The errors of an import as a CSV file that no spreadsheet takes for formulas. */
public final class ErrorFile {
    private ErrorFile() {}

    /** Line, field, code and message of each, under a line of headings. */
    public static String of(List<RowError> errors) {
        StringWriter text = new StringWriter();
        try (CsvWriter file = CsvWriter.builder().build(text)) {
            file.writeRecord("line", "field", "code", "message");
            errors.forEach(error -> file.writeRecord(
                    Long.toString(error.line()), harmless(error.field()), error.code(), harmless(error.message())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
