package io.tierledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file of the read models and beside it the mark that it was closed cleanly; without the mark the file is not believed. */
record ReadModelFiles(Path store, Path mark, DirectoryLock lock) {
    private static final int CACHE_MEGABYTES = 192;
    /** So much may be unwritten: the file is believed only after a clean close, so writing early only writes twice. */
    private static final int UNWRITTEN_KILOBYTES = 64 * 1024;

    private static final int UNWRITTEN_MILLISECONDS = 30_000;

    static ReadModelFiles in(Path directory) {
        return new ReadModelFiles(
                directory.resolve("read-models-3.mv"),
                directory.resolve("closed-cleanly"),
                DirectoryLock.take(directory, "The MongoDB server"));
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
        MVStore opened = new MVStore.Builder()
                .fileName(store.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitBufferSize(UNWRITTEN_KILOBYTES)
                .open();
        opened.setAutoCommitDelay(UNWRITTEN_MILLISECONDS);
        opened.setRetentionTime(0);
        return opened;
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
