package io.tierledger.scoring.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one at a time. */
interface Rows {
    int LONGEST_LINE = 64 * 1024;
    int MOST_COLUMNS = 200;

    /**
     * Null after the last.
     *
     * @throws Unreadable when the file cannot be read on
     */
    @Nullable Row next();

    /** The headings as the file has them; empty where every row has its own. */
    List<String> headings();

    /** A file that cannot be read on. */
    final class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why, null, false, false);
        }
    }
}
