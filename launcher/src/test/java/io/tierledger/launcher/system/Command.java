package io.tierledger.launcher.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A command of the launcher in a process of its own. */
final class Command {
    private Command() {}

    /** How it ended, and every line it said. */
    record Ended(int code, String said) {}

    static Ended run(String... words) throws IOException, InterruptedException {
        return killedAt(line -> false, words);
    }

    /** {@code kill -9} as soon as it says such a line. */
    static Ended killedAt(Predicate<String> line, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.tierledger.launcher.Launcher"));
        all.addAll(List.of(words));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            boolean killed = false;
            for (String next = lines.readLine(); next != null; next = killed ? null : lines.readLine()) {
                said.append(next).append('\n');
                killed = line.test(next);
            }
            if (killed) {
                process.destroyForcibly();
            }
        }
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end: " + said);
        }
        return new Ended(process.exitValue(), said.toString());
    }
}
