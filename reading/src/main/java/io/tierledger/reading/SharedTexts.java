package io.tierledger.reading;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The texts that cells share, one table for all sheets. They lie on disk: there may be millions of them, all different. */
final class SharedTexts implements AutoCloseable {
    private static final ValueLayout.OfInt PLACE = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment texts;
    private final MemorySegment ends;

    private SharedTexts(Path texts, Path ends) throws IOException {
        this.texts = map(texts);
        this.ends = map(ends);
    }

    /** @param part the table; null for a workbook that has none */
    static SharedTexts of(@Nullable InputStream part) throws IOException {
        Path texts = SpoolDirectory.file(".texts");
        Path ends = SpoolDirectory.file(".ends");
        try {
            if (part != null) {
                write(part, texts, ends);
            }
            return new SharedTexts(texts, ends);
        } finally {
            Files.delete(texts);
            Files.delete(ends);
        }
    }

    private static void write(InputStream part, Path texts, Path ends) throws IOException {
        try (Xml xml = new Xml(part);
                DataOutputStream written =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(texts)));
                DataOutputStream places = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(ends)))) {
            StringBuilder text = new StringBuilder();
            while (xml.next()) {
                if (xml.starts("si")) {
                    text.setLength(0);
                    RichText.read(xml, "si", text);
                    written.write(text.toString().getBytes(StandardCharsets.UTF_8));
                    places.writeInt(written.size());
                }
            }
        }
    }

    private MemorySegment map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /** The text at that place of the table; null where none stands. */
    @Nullable
    String at(int place) {
        if (place < 0 || place >= ends.byteSize() / Integer.BYTES) {
            return null;
        }
        int from = place == 0 ? 0 : ends.getAtIndex(PLACE, place - 1);
        int to = ends.getAtIndex(PLACE, place);
        return new String(texts.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }
}
