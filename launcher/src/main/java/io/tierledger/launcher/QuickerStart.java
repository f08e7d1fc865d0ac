package io.tierledger.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares the next start in the background of the first one: an empty system is started and stopped beside this one, at the lowest
 * priority, so that the JVM writes down what it learned (an AOT cache, JEP 514). Halves a start, and may fail without harm.
 */
final class QuickerStart implements AutoCloseable {
    /** Set by {@code run} to where the cache is wanted. */
    private static final String WANTED = "tierledger.aot-cache";

    private static final Logger log = LoggerFactory.getLogger(QuickerStart.class);

    private final Process training;

    private QuickerStart(Process training) {
        this.training = training;
    }

    /** Begins when a cache is wanted and the machine has memory and time to spare. */
    static void begin(Started started) {
        String wanted = System.getProperty(WANTED, "");
        if (wanted.isEmpty() || Machine.availableMemory() < 2 * Machine.MEMORY_NEEDED || Machine.isBusy()) {
            return;
        }
        try {
            Path directory = Files.createTempDirectory("tierledger-training-");
            Path made = directory.resolve("tierledger.aot");
            QuickerStart start = started.add(new QuickerStart(train(directory, made)));
            start.training.onExit().thenAccept(ended -> finish(ended, directory, made, Path.of(wanted)));
        } catch (IOException e) {
            log.info("no cache is prepared: {}", e.toString());
        }
    }

    /** For the training itself: it ends with whoever began it, however that ended. */
    static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
    }

    private static Process train(Path directory, Path made) throws IOException {
        ProcessBuilder training = new ProcessBuilder(command(directory, made))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        training.environment().keySet().removeIf(name -> name.startsWith("TIERLEDGER_")); // never a real server
        return training.start();
    }

    private static List<String> command(Path directory, Path made) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCacheOutput=" + made,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "--empty",
                "--port=0",
                "--stop-when-started",
                "--data=" + directory.resolve("data")));
        return command;
    }

    private static void finish(Process ended, Path directory, Path made, Path wanted) {
        try {
            if (ended.exitValue() == 0 && Files.exists(made)) {
                Files.move(made, wanted, StandardCopyOption.REPLACE_EXISTING);
                log.info("the next start is quicker: {}", wanted);
            }
            Directories.delete(directory);
        } catch (IOException e) {
            log.info("the cache {} was not kept: {}", wanted, e.toString());
        }
    }

    /** Ends the training with the system it belongs to. */
    @Override
    public void close() throws InterruptedException {
        training.descendants().forEach(ProcessHandle::destroy);
        training.destroy();
        training.waitFor(5, TimeUnit.SECONDS);
    }
}
