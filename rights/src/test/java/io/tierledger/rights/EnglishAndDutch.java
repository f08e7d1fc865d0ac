package io.tierledger.rights;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The lines of the two message files. */
final class EnglishAndDutch {
    private static final Path PROBLEMS = Path.of("src/main/resources/problems");

    private EnglishAndDutch() {}

    static Properties english() throws IOException {
        return lines("rights.properties");
    }

    static Properties dutch() throws IOException {
        return lines("rights_nl.properties");
    }

    private static Properties lines(String file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(PROBLEMS.resolve(file))) {
            lines.load(reader);
        }
        return lines;
    }
}
