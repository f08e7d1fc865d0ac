package io.tierledger.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one at a time. */
public interface Rows extends AutoCloseable {

    /**
     * The next row; null after the last.
     *
     * @throws Unreadable when the file cannot be read on
     * @throws java.io.UncheckedIOException when it was cut off
     */
    @Nullable
    Row next();

    /** The headings as the file has them; empty where every row has its own. */
    List<String> headings();

    /** What should be known of the rows read so far. */
    default Remarks remarks() {
        return new Remarks();
    }

    @Override
    default void close() {}
}
