package io.tierledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store that ended because its disk is full is not started on a full disk: it would only end again, and halfway. */
final class SomeRoom {
    /** What a start of either store may write: a segment of PostgreSQL's log and checkpoints, Kafka's indexes. */
    private static final long LEAST = 128L << 20;

    private SomeRoom() {}

    /** @throws IllegalStateException while there is too little */
    static void require(Path directory) {
        try {
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < LEAST) {
                throw new IllegalStateException("only " + (free >> 20) + " MB are free in " + directory);
            }
        } catch (IOException away) {
            throw new UncheckedIOException("The directory " + directory + " cannot be looked at.", away);
        }
    }
}
