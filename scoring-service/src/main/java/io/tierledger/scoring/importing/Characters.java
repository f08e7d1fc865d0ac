package io.tierledger.scoring.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file of which nobody said the encoding: UTF-8, with or without a byte order mark, unless its first 64 KiB cannot
 * be UTF-8; then Windows-1252.
 */
final class Characters {
    private static final int LOOK = 64 * 1024;

    private Characters() {}

    static Reader of(InputStream bytes) {
        try {
            PushbackInputStream ahead = new PushbackInputStream(bytes, LOOK);
            byte[] first = ahead.readNBytes(LOOK);
            int mark = first.length > 2 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF ? 3 : 0;
            if (first.length > 1 && (first[0] == 0 || first[1] == 0 || first[0] == (byte) 0xFE || first[0] == (byte) 0xFF)) {
                throw new Rows.Unreadable("The file is UTF-16; save it as UTF-8.");
            }
            ahead.unread(first, mark, first.length - mark);
            Charset charset = isUtf8(first) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
            return new InputStreamReader(ahead, charset);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        int end = bytes.length;
        if (end == LOOK) {
            while (end > 0 && bytes[end - 1] < 0) {
                end--;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            return true;
        } catch (CharacterCodingException not) {
            return false;
        }
    }
}
