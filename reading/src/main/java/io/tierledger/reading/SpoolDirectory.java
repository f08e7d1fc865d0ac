package io.tierledger.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where files lie while they are read: the directory that the process was given, where nobody else looks, or Java's own. */
public final class SpoolDirectory {
    /** A system property, since it is one for all services of a process. */
    public static final String GIVEN = "tierledger.spool";

    private static final String PREFIX = "tierledger-import-";

    private SpoolDirectory() {}

    /** A new file that only its owner may read. */
    public static Path file(String ending) throws IOException {
        String given = System.getProperty(GIVEN, "");
        return given.isEmpty()
                ? Files.createTempFile(PREFIX, ending)
                : Files.createTempFile(Path.of(given), PREFIX, ending);
    }
}
