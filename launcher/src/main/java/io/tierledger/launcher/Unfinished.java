package io.tierledger.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the data directory that stands there from before the first event is sealed until nothing in clear is left anywhere. */
final class Unfinished {
    private final Path file;

    Unfinished(Path data) {
        this.file = data.resolve("sealing-old-events");
    }

    void begin() {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, "Run ./run seal-old-events again: it was broken off.\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written.", e);
        }
    }

    boolean isBegun() {
        return Files.exists(file);
    }

    void isOver() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be deleted.", e);
        }
    }
}
