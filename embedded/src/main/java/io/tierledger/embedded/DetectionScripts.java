package io.tierledger.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The script by which zonky asks, once a JVM, on which Linux it runs. It lies in the machine's temporary directory until the JVM ends,
 * and for ever when the JVM is killed.
 */
final class DetectionScripts {
    private static final Logger log = LoggerFactory.getLogger(DetectionScripts.class);
    private static final String NAMED = "detect_linux_distribution_*.sh";

    private DetectionScripts() {}

    /** Lets zonky ask now, and takes away what came into the directory by it; those of other processes stay. */
    static synchronized void askAndTakeAway() {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Set<Path> before = in(directory);
            LinuxUtils.getDistributionName();
            for (Path script : in(directory)) {
                if (!before.contains(script)) {
                    Files.deleteIfExists(script);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            log.debug("a script may be left in {}", directory, unreadable);
        }
    }

    private static Set<Path> in(Path directory) throws IOException {
        Set<Path> found = new HashSet<>();
        try (var scripts = Files.newDirectoryStream(directory, NAMED)) {
            scripts.forEach(found::add);
        }
        return found;
    }
}
