package io.tierledger.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What PostgreSQL and its tools print, kept from one start to the next. */
record PostgresLog(Path file) {
    private static final String FATAL = "FATAL:";

    void begin() throws IOException {
        Files.writeString(file, "");
    }

    /** Why the server does not run, in its own words, or in those of the failure if it said nothing. */
    String reason(Exception failure) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.lines()
                    .filter(line -> line.contains(FATAL))
                    .reduce((earlier, later) -> later)
                    .map(line ->
                            line.substring(line.indexOf(FATAL) + FATAL.length()).strip())
                    .orElse(failure.getMessage() + " (see " + file + ")");
        } catch (IOException unreadable) {
            return String.valueOf(failure.getMessage());
        }
    }
}
