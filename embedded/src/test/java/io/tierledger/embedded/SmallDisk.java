package io.tierledger.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A disk in memory that can be filled to its last byte. */
record SmallDisk(Path path) implements AutoCloseable {
    /** Skips the test, with words, where the operating system lets nobody mount. */
    static SmallDisk at(Path path, int megabytes) throws Exception {
        Files.createDirectories(path);
        String refusal = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString());
        Assumptions.assumeTrue(
                refusal.isEmpty(), "a small disk cannot be mounted here, so no disk is filled: " + refusal);
        return new SmallDisk(path);
    }

    /** Bytes that nothing can pack; the same for the same number. */
    static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }

    /** As anybody's program may do: no block is left. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (var others = Files.newOutputStream(others())) {
            for (long written = 0; written < Long.MAX_VALUE; written += block.length) {
                others.write(block);
            }
        } catch (IOException full) {
            // as wanted
        }
    }

    void empty() throws IOException {
        Files.delete(others());
    }

    private Path others() {
        return path.resolve("of-others");
    }

    private static String run(String... command) throws Exception {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? "" : "failed: " + said.strip();
        } catch (IOException noSuchProgram) {
            return noSuchProgram.toString();
        }
    }

    @Override
    public void close() throws Exception {
        run("umount", "--lazy", path.toString());
    }
}
