package io.tierledger.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data directory names in its {@code postmaster.pid}. Only the holder of the {@link DirectoryLock} may end it.
 *
 * <p>A process number is used again after a restart of the machine or container, so the process must also be a PostgreSQL started on
 * this very directory. Where the operating system does not tell the arguments of a process (Windows), nothing is ended, and
 * PostgreSQL itself refuses a second start.
 */
record Postmaster(Path data) {
    private static final int LIMIT_SECONDS = 60;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Ends the server as {@code pg_ctl stop -m fast} does: clients are cut off, everything committed is on disk. */
    void end() {
        running().ifPresent(this::end);
    }

    private void end(ProcessHandle server) {
        String name = "PostgreSQL process " + server.pid() + " on " + data;
        InTime.call(name + " did not end", LIMIT_SECONDS, () -> {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start();
            return server.onExit().get();
        });
    }

    Optional<ProcessHandle> running() {
        return lines().stream()
                .findFirst()
                .map(String::strip)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .filter(this::servesThisDirectory);
    }

    /** Whether the server of this directory, and no other that happens to answer, accepts connections on the port. */
    boolean accepts(int port) {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(PORT_LINE).strip().equals(Integer.toString(port))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** Where it listens; empty until it says so. */
    Optional<String> port() {
        return Optional.of(lines())
                .filter(lines -> lines.size() > PORT_LINE)
                .map(lines -> lines.get(PORT_LINE).strip());
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        List<String> arguments = process.info().arguments().map(List::of).orElse(List.of());
        return process.info().command().filter(it -> it.endsWith("postgres")).isPresent()
                && arguments.contains(data.toString());
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException notRunning) {
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException("The file postmaster.pid in " + data + " cannot be read.", e);
        }
    }
}
