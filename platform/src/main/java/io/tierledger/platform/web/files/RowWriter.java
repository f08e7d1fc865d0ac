package io.tierledger.platform.web.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a file row by row. Blocks. */
interface RowWriter extends Closeable {
    /** @param texts one for each column; empty where there is nothing */
    void row(List<String> texts) throws IOException;

    /** What was written so far may go out. */
    void flush() throws IOException;
}
