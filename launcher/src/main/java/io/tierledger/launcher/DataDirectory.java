package io.tierledger.launcher;

import io.tierledger.embedded.OwnDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The directory everything is kept in, held by one process at a time; the operating system lets go of it however that ends. */
final class DataDirectory implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature
                            .FAIL_ON_NULL_FOR_PRIMITIVES) // another format may lack a field; the format is looked at
            // first
            .build();

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** One that is there. @throws StartRefused also where there is none */
    static DataDirectory existing(Path path) {
        if (!Files.exists(description(path))) {
            throw new StartRefused("There is no data directory of Tierledger at " + path + "; say --data DIR.");
        }
        return open(path);
    }

    /** @throws StartRefused if another process holds the directory, or it cannot be written */
    static DataDirectory open(Path path) {
        try {
            OwnDirectory.at(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("tierledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartRefused("The data in " + path
                        + " is in use by another Tierledger. Stop that one, or choose another --data.");
            }
            return new DataDirectory(path, channel);
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefused(
                    "The directory " + path + " cannot be written: " + e + ". Choose another --data.", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }

    /** What the directory is; absent in a new one. */
    Optional<Installation> installation() {
        return described(path);
    }

    /** The same of one that somebody else may hold. */
    static Optional<Installation> described(Path path) {
        Path description = description(path);
        if (!Files.exists(description)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(description), Installation.class));
        } catch (IOException | JacksonException e) {
            throw new StartRefused(description + " cannot be read; it belongs to another version or is damaged.", e);
        }
    }

    /** Replaces the description at once: a reader sees the old one or the new one. */
    void describe(Installation installation) {
        Path written = path.resolve("tierledger.json.new");
        try {
            Files.write(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(installation));
            Files.move(written, description(path), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefused("The directory " + path + " cannot be written: " + e + ".", e);
        }
    }

    /** Where files lie while they are read; empty, whatever a process that was killed left there. */
    Path spool() {
        Path spool = path.resolve("tmp");
        try {
            if (Files.exists(spool)) {
                Directories.delete(spool);
            }
            return OwnDirectory.at(spool);
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefused("The directory " + spool + " cannot be emptied: " + e + ".", e);
        }
    }

    private static Path description(Path path) {
        return path.resolve("tierledger.json");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock on " + path + " cannot be given back.", e);
        }
    }
}
