package io.tierledger.platform.consuming;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some documents of a state in one piece: each as its key (modified UTF-8, at most 65,535 bytes), its length and its bytes. */
final class Segment {
    /** Bytes after which another one is begun. */
    private static final int FULL = 1 << 20;

    private Segment() {}

    static List<byte[]> written(Map<String, byte[]> documents) {
        List<byte[]> segments = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                out.writeUTF(document.getKey());
                out.writeInt(document.getValue().length);
                out.write(document.getValue());
                if (bytes.size() >= FULL) {
                    segments.add(bytes.toByteArray());
                    bytes.reset();
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        if (bytes.size() > 0) {
            segments.add(bytes.toByteArray());
        }
        return segments;
    }

    /**
     * Puts what it holds in the place of what was known by the same keys.
     *
     * @throws UncheckedIOException when it is cut short
     */
    static void read(byte[] segment, Map<String, byte[]> documents) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(segment))) {
            while (in.available() > 0) {
                String key = in.readUTF();
                byte[] document = new byte[in.readInt()];
                in.readFully(document);
                documents.put(key, document);
            }
        } catch (IOException cutShort) {
            throw new UncheckedIOException(cutShort);
        }
    }
}
