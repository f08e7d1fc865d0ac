package io.tierledger.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Lines of a text, ended by LF, CR or both. Of one that is too long no more than the beginning is kept. */
final class Lines {
    private final Reader text;
    private final char[] buffer = new char[16 * 1024];
    private final StringBuilder current = new StringBuilder(1_000);
    private int from;
    private int to;
    private long number;
    private long length;
    private boolean afterReturn;

    Lines(Reader text) {
        this.text = text;
    }

    /** Number of the line given last, from 1. */
    long number() {
        return number;
    }

    boolean tooLong() {
        return length > Limits.LINE;
    }

    /**
     * The next line; null after the last.
     *
     * @throws Unreadable for one that is made to keep us busy
     */
    @Nullable
    String next() {
        current.setLength(0);
        length = 0;
        number++;
        boolean any = false;
        while (true) {
            if (from == to && !fill()) {
                return any ? current.toString() : null;
            }
            if (afterReturn) {
                afterReturn = false;
                if (buffer[from] == '\n') {
                    from++;
                    continue;
                }
            }
            any = true;
            if (take()) {
                return current.toString();
            }
        }
    }

    /** Takes what is at hand; true at the end of the line. */
    private boolean take() {
        int end = from;
        while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        length += end - from;
        if (length > Limits.LONGEST) {
            throw new Unreadable(
                    Unreadable.TOO_LARGE,
                    number,
                    "Line %d is longer than %d MiB; what stands before it was read."
                            .formatted(number, Limits.LONGEST >> 20));
        }
        if (!tooLong()) {
            current.append(buffer, from, end - from);
        }
        boolean ends = end < to;
        afterReturn = ends && buffer[end] == '\r';
        from = ends ? end + 1 : to;
        return ends;
    }

    private boolean fill() {
        try {
            from = 0;
            to = Math.max(0, text.read(buffer, 0, buffer.length));
            return to > 0;
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
