package io.tierledger.specification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Python of its own below the build's directory, with one package in one version. */
public final class Python {
    private static final int MINUTES = 5;
    private final Path home;

    private Python(Path home) {
        this.home = home;
    }

    /** Empty where there is no Python 3, it makes no environments, or the package cannot be fetched. */
    public static Optional<Python> with(String packageAndVersion, Path home) throws IOException, InterruptedException {
        Python python = new Python(home);
        Path made = home.resolve(packageAndVersion.replace("==", "-"));
        boolean isThere = Files.exists(made)
                || runs(List.of("python3", "-m", "venv", "--clear", home.toString()))
                        && runs(List.of(
                                python.program("pip").toString(),
                                "install",
                                "--quiet",
                                "--disable-pip-version-check",
                                packageAndVersion));
        if (isThere && !Files.exists(made)) {
            Files.createFile(made);
        }
        return isThere ? Optional.of(python) : Optional.empty();
    }

    public Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
