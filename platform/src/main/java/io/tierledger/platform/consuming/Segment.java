package io.tierledger.platform.consuming;

import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Some documents of a state in one piece: each as its key (at most 65,535 bytes), its length and its bytes. The form before forms began
 * with the first key, whose length is below 256 and so begins with 0.
 */
@KeptForm(
        name = "state-segment",
        everWritten = {Segment.WITHOUT_FORM, Segment.FORM})
final class Segment {
    static final int WITHOUT_FORM = 0;
    static final int FORM = 1;
    private static final String WHAT = "a segment of a saved state";
    /** Bytes after which another one is begun. */
    private static final int FULL = 1 << 20;

    private static final int FEW = 1 << 12;

    private Segment() {}

    static List<byte[]> written(Map<String, byte[]> documents) {
        List<byte[]> segments = new ArrayList<>();
        ByteWriter out = new ByteWriter(FORM, FEW);
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            out.word(document.getKey()).inFour(document.getValue().length).bytes(document.getValue());
            if (out.length() >= FULL) {
                segments.add(out.written());
                out.cutTo(1);
            }
        }
        if (out.length() > 1) {
            segments.add(out.written());
        }
        return segments;
    }

    /**
     * Puts what it holds in the place of what was known by the same keys.
     *
     * @throws UnreadableBytes when it is cut short, or of a form that this version does not know
     */
    static void read(byte[] segment, Map<String, byte[]> documents) {
        UnreadableBytes.readWhole(WHAT, segment, in -> {
            in.form(WHAT, WITHOUT_FORM, FORM);
            while (in.hasMore()) {
                documents.put(in.word(), in.bytes(in.inFour()));
            }
            return documents;
        });
    }
}
