package io.tierledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file of the read models and beside it the mark that it was closed cleanly; without the mark the file is not believed. */
record ReadModelFiles(Path store, Path mark, DirectoryLock lock, AtomicBoolean closing) {
    /** Parts of the heap for what was read, and for what is not written yet. */
    private static final int CACHE_SHARE = 10;

    private static final int UNWRITTEN_SHARE = 10;
    /** The file is believed only after a clean close, so writing early only writes twice. */
    private static final int UNWRITTEN_MILLISECONDS = 60_000;

    static ReadModelFiles in(Path directory) {
        return new ReadModelFiles(
                directory.resolve("read-models-3.mv"),
                directory.resolve("closed-cleanly"),
                DirectoryLock.take(directory, "The MongoDB server"),
                new AtomicBoolean());
    }

    /** Opens the file and takes its mark away until the next clean close; begins empty without a mark, or if it is unreadable. */
    MVStore open() {
        if (!delete(mark)) {
            delete(store);
        }
        try {
            return openStore();
        } catch (MVStoreException unreadable) {
            delete(store);
            return openStore();
        }
    }

    private MVStore openStore() {
        long heap = Runtime.getRuntime().maxMemory();
        PatientFile file =
                new PatientFile(new HashMap<>(Map.of("cacheSize", (int) (heap / CACHE_SHARE >> 20))), closing);
        try {
            file.open(store.toString(), false, null);
            MVStore opened = new MVStore.Builder()
                    .adoptFileStore(file)
                    .autoCommitBufferSize((int) (heap / UNWRITTEN_SHARE >> 10))
                    .open();
            opened.setAutoCommitDelay(UNWRITTEN_MILLISECONDS);
            opened.setRetentionTime(0);
            return opened;
        } catch (MVStoreException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    /** From here on no write is waited for. */
    void close() {
        closing.set(true);
    }

    void closedCleanly() {
        try {
            Files.writeString(mark, "");
        } catch (IOException e) {
            throw new UncheckedIOException("The read models could not be marked as closed cleanly.", e);
        }
    }

    void leave() {
        lock.close();
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be deleted.", e);
        }
    }
}
