package io.tierledger.engagement.calendar;

import io.tierledger.specification.Python;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a calendar with the Python library {@code icalendar}, which shares no code with ours. */
final class CalendarProgram {
    private static final String VERSION = "icalendar==7.3.2";
    private static final Path BUILD = Path.of("target").toAbsolutePath();
    private static final Path SCRIPT =
            Path.of("src/test/resources/icalendar/read.py").toAbsolutePath();

    private final Path python;

    private CalendarProgram(Path python) {
        this.python = python;
    }

    /** Empty where there is no Python for it. */
    static Optional<CalendarProgram> find() throws IOException, InterruptedException {
        return Python.with(VERSION, BUILD.resolve("python"))
                .map(python -> new CalendarProgram(python.program("python3")));
    }

    /** What the script says of it, line by line, with what went wrong. */
    List<String> read(String feed) throws IOException, InterruptedException {
        Path file = Files.createTempFile(BUILD, "calendar", ".ics");
        try {
            Files.writeString(file, feed);
            Process process = new ProcessBuilder(python.toString(), SCRIPT.toString(), file.toString())
                    .redirectErrorStream(true)
                    .start();
            try (var said = process.inputReader(StandardCharsets.UTF_8)) {
                return said.lines().toList();
            } finally {
                process.destroy();
            }
        } finally {
            Files.delete(file);
        }
    }
}
