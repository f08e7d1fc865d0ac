package io.tierledger.platform.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** What a buffer holds, as an array. */
public final class BufferedBytes {
    private BufferedBytes() {}

    /** Releases the buffer. */
    public static byte[] of(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
