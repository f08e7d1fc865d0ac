package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file of which nobody said the encoding. A byte order mark decides; else the first byte beyond ASCII does:
 * when it begins a valid UTF-8 sequence the file is UTF-8, otherwise Windows-1252. What went before is the same in both. Where a further
 * byte shows that the file has two encodings, a sign is lost, and said to be.
 */
final class Text extends Reader {
    private static final String WINDOWS_1252 =
            "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
                    + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    private final InputStream bytes;
    private final byte[] buffer = new byte[32 * 1024];
    private int from;
    private int to;
    private boolean ended;
    private boolean begun;
    private boolean windows;
    private boolean utf8;
    private int lowSurrogate = -1;
    private final boolean declared;
    private boolean lost;

    Text(InputStream bytes, @Nullable String declared) {
        this.bytes = bytes;
        this.declared = declared != null;
        this.windows = "windows-1252".equalsIgnoreCase(declared) || "iso-8859-1".equalsIgnoreCase(declared);
        this.utf8 = "utf-8".equalsIgnoreCase(declared);
    }

    /** Whether bytes came that are no sign of this encoding, or belong to another; each was read as U+FFFD. */
    boolean lost() {
        return lost;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        if (!begun) {
            begin();
        }
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (lowSurrogate >= 0) {
                chars[at++] = (char) lowSurrogate;
                lowSurrogate = -1;
            } else if (from < to && buffer[from] >= 0) {
                chars[at++] = (char) buffer[from++];
            } else if (from < to && need(4)) {
                chars[at++] = beyondAscii();
            } else if (from == to && (at > offset || !fill())) {
                break;
            }
        }
        return at == offset ? -1 : at - offset;
    }

    private void begin() throws IOException {
        begun = true;
        fill();
        need(3);
        int first = to - from > 0 ? buffer[0] & 0xFF : -1;
        int second = to - from > 1 ? buffer[1] & 0xFF : -1;
        if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || first == 0 || second == 0) {
            throw new Unreadable("utf-16", 1, "The file is UTF-16 or UTF-32; save it as UTF-8.");
        }
        if (first == 0x1F && second == 0x8B || first == 'P' && second == 'K' && to > 2 && buffer[2] < ' ') {
            throw new Unreadable("packed", 1, "The file is packed, or a spreadsheet; send it as what it is, unpacked.");
        }
        if (first == 0xEF && second == 0xBB && to - from > 2 && (buffer[2] & 0xFF) == 0xBF) {
            from = 3;
            utf8 = true;
            windows = false;
        }
    }

    private char beyondAscii() {
        int length = windows ? 0 : sequence();
        if (!windows && !utf8) {
            utf8 = length > 0;
            windows = length == 0;
        }
        if (windows) {
            return ofWindows();
        }
        String decoded = new String(buffer, from, Math.max(1, length), StandardCharsets.UTF_8);
        from += Math.max(1, length);
        lost |= decoded.charAt(0) == '\uFFFD';
        if (decoded.length() == 2) {
            lowSurrogate = decoded.charAt(1);
        }
        return decoded.charAt(0);
    }

    private char ofWindows() {
        int b = buffer[from] & 0xFF;
        if (!declared && (b == 0xC2 || b == 0xC3 || b == 0xE2 || b == 0xF0) && sequence() > 0) {
            from += sequence();
            lost = true;
            return '\uFFFD';
        }
        from++;
        char sign = b < 0xA0 ? WINDOWS_1252.charAt(b - 0x80) : (char) b;
        lost |= sign == '\uFFFD';
        return sign;
    }

    /** Length of the valid UTF-8 sequence that begins here; 0 when there is none. */
    private int sequence() {
        int lead = buffer[from] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || to - from < length) {
            return 0;
        }
        return new String(buffer, from, length, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0 ? length : 0;
    }

    /** Tries to have this many bytes at hand; true also when the file ends before. */
    private boolean need(int count) throws IOException {
        if (to - from < count && !ended) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            while (to < count && !ended) {
                int read = bytes.read(buffer, to, buffer.length - to);
                ended = read < 0;
                to += Math.max(0, read);
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = 0;
        while (to == 0 && !ended) {
            int read = bytes.read(buffer, 0, buffer.length);
            ended = read < 0;
            to = Math.max(0, read);
        }
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
