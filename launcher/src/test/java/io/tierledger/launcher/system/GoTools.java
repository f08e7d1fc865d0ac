package io.tierledger.launcher.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program {@code tlog} of the test resources, of Go's own packages for logs and notes. */
final class GoTools {
    private static final Path SOURCES = Path.of("src/test/resources/tlog").toAbsolutePath();
    private static final Path BUILT = Path.of("target/go/tlog").toAbsolutePath();
    private static final int MINUTES = 4;

    private GoTools() {}

    /** How it ended, and what it said. */
    record Said(int status, String text) {}

    /** Empty where there is no Go, or its packages cannot be fetched. */
    static Optional<Path> built() throws IOException, InterruptedException {
        Files.createDirectories(BUILT.getParent());
        for (String go : List.of("go", "/usr/local/go/bin/go")) {
            try {
                if (run(SOURCES, go, "build", "-o", BUILT.toString(), ".").status() == 0) {
                    return Optional.of(BUILT);
                }
            } catch (IOException noSuchProgram) {
                // the next may be
            }
        }
        return Optional.empty();
    }

    static Said run(Path program, Path ledger, String key, Path proofs) throws IOException, InterruptedException {
        return run(SOURCES, program.toString(), ledger.toString(), key, proofs.toString());
    }

    private static Said run(Path in, String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(words)))
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes());
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroy();
        return new Said(ended ? process.exitValue() : -1, text);
    }
}
