package io.tierledger.reading;

import java.util.List;
import java.util.stream.Stream;

/** The errors of an import as a CSV file that no spreadsheet takes for formulas. */
public final class ErrorFile {
    private static final List<String> HEADINGS = List.of("line", "field", "code", "message");

    private ErrorFile() {}

    /** Line, field, code and message of each, under a line of headings. */
    public static String of(List<RowError> errors) {
        return HarmlessCsv.of(Stream.concat(
                        Stream.of(HEADINGS),
                        errors.stream()
                                .map(error -> List.of(
                                        Long.toString(error.line()), error.field(), error.code(), error.message())))
                .toList());
    }
}
