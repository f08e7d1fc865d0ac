package io.tierledger.launcher.described;

import io.tierledger.specification.Python;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The property-based client of that name, as its own process; its settings lie in {@code src/test/resources/schemathesis}. */
final class Schemathesis {
    private static final String VERSION = "schemathesis==4.32.0";
    private static final Path BUILD = Path.of("target").toAbsolutePath();
    private static final Path SETTINGS =
            Path.of("src/test/resources/schemathesis").toAbsolutePath();
    private static final int FEW = 12;
    private static final int MINUTES = 6;

    /** @param status 0 when nothing was found */
    record Report(int status, String text) {}

    private final Path program;

    private Schemathesis(Path program) {
        this.program = program;
    }

    /** Empty where there is no Python for it. */
    static Optional<Schemathesis> find() throws IOException, InterruptedException {
        return Python.with(VERSION, BUILD.resolve("python"))
                .map(python -> new Schemathesis(python.program("schemathesis")));
    }

    Report tryOut(URI description, String token) throws IOException, InterruptedException {
        Path output = Files.createTempFile(BUILD, "schemathesis", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command(description))
                .directory(BUILD.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("TIERLEDGER_TOKEN", token);
        builder.environment().put("PYTHONPATH", SETTINGS.toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroy();
        String text = Files.readString(output);
        Files.delete(output);
        return new Report(ended ? process.exitValue() : -1, text);
    }

    private List<String> command(URI description) {
        return List.of(
                program.toString(),
                "--config-file",
                SETTINGS.resolve("schemathesis.toml").toString(),
                "run",
                description.toString(),
                "--phases=coverage,fuzzing",
                "--max-examples=" + FEW,
                "--request-timeout=30",
                // streams do not end; they are tried by tests of their own
                "--exclude-path-regex=/(stream|progress)$",
                // a busy machine makes requests slow, and few of them of a large form
                "--suppress-health-check=all",
                "--continue-on-failure",
                "--no-color");
    }
}
