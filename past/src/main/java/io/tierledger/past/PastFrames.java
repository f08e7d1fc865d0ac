package io.tierledger.past;

import io.tierledger.platform.bytes.ByteReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The frames of a past as they come over a line. */
public final class PastFrames implements AutoCloseable {
    private final InputStream line;

    public PastFrames(InputStream line) {
        this.line = line;
    }

    /**
     * The next one, without its length.
     *
     * @throws IOException when the line breaks, or ends within what was begun
     */
    public byte[] next() throws IOException {
        return whole(new ByteReader(whole(Integer.BYTES)).inFour());
    }

    private byte[] whole(int length) throws IOException {
        byte[] bytes = new byte[length];
        if (line.readNBytes(bytes, 0, length) < length) {
            throw new EOFException("the past was not told to its end");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
