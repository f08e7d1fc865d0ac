package io.tierledger.benchmark.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The independent reading of the rules in Python, when a Python is at hand. */
record Oracle(Path root) {

    /** What it prints for all methods; empty when there is no Python. */
    List<String> answer(Path directory) throws Exception {
        Path output = directory.resolve("oracle.txt");
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3", root.resolve("benchmark/oracle/tiers.py").toString(),
                            "--orders", directory.resolve("orders.csv").toString(),
                            "--customers", directory.resolve("customers.csv").toString(),
                            "--to", OrderFile.UNTIL.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (java.io.IOException noPython) {
            return List.of();
        }
        if (!process.waitFor(30, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("the oracle failed, see " + output);
        }
        List<String> pyramids = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            if (line.contains(": ") && line.endsWith(" placed)")) {
                pyramids.add(line.substring(0, line.lastIndexOf(" (")));
            }
        }
        return pyramids;
    }
}
