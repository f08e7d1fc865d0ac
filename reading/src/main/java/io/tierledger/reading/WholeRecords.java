package io.tierledger.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The text of a CSV file with quotes in order. A line whose quotes are not in order would take the lines after it along: it is
 * emptied and told apart, and the file goes on at the next line. Line numbers stay what they are.
 */
final class WholeRecords extends Reader {
    /** Signs read in vain behind quotes that are never closed; a file that needs more is made to keep us busy. */
    private static final long PATIENCE = 64L << 20;

    private final Reader text;
    private final Quotes quotes;
    private final Queue<RowError> broken = new ArrayDeque<>();
    private final char[] window = new char[4 * Limits.LINE];
    private int from;
    private int ready;
    private int to;
    private boolean ended;
    private long line = 1;
    private long inVain;

    WholeRecords(Reader text, Quotes quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    /** Lines that were emptied, in order; at least those before what was read so far. */
    Queue<RowError> broken() {
        return broken;
    }

    /** The line that is looked at. */
    long line() {
        return line;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (from == ready) {
            if (from == to && !fill()) {
                return -1;
            }
            advance();
        }
        int count = Math.min(length, ready - from);
        System.arraycopy(window, from, into, offset, count);
        from += count;
        return count;
    }

    /** Lets through the whole lines at hand that have no quote, or one record that has. */
    private void advance() throws IOException {
        int at = ready;
        while (at < to) {
            char c = window[at++];
            if (c == '"') {
                if (ready == from) {
                    quoted();
                }
                return;
            }
            if (c == '\n' || c == '\r' && (at < to || ended) && !(at < to && window[at] == '\n')) {
                ready = at;
                line++;
            }
        }
        if (ready > from) {
            return;
        }
        if (to - from >= 2 * Limits.LINE) {
            throw tooLong();
        }
        if (!fill()) {
            ready = to;
        }
    }

    private void quoted() throws IOException {
        int end = quotes.end(window, from, to, ended, line);
        while (end == Quotes.MORE && to - from < 2 * Limits.LINE) {
            fill();
            end = quotes.end(window, from, to, ended, line);
        }
        if (end < 0 || end - from > 2 * Limits.LINE) {
            int newLine = endOfLine();
            inVain += quotes.looked();
            if (inVain > PATIENCE) {
                throw new Unreadable("quotes", line, "Too many quotes are not closed, the last on line " + line + ".");
            }
            broken.add(new RowError(
                    line,
                    "",
                    "quote",
                    "A quote is not closed on this line, or something follows one that is; the line was passed over."));
            from = newLine;
            end = after(newLine);
        }
        for (int i = from; i < end; i++) {
            line += window[i] == '\n' || window[i] == '\r' && !(i + 1 < to && window[i + 1] == '\n') ? 1 : 0;
        }
        ready = end;
    }

    /** Where the line ends that begins at {@code from}, before its line break. */
    private int endOfLine() throws IOException {
        int at = from;
        while (true) {
            if (at == to) {
                int behind = at - from;
                if (behind >= 2 * Limits.LINE) {
                    throw neverClosed();
                }
                if (!fill()) {
                    return to;
                }
                at = from + behind;
            }
            if (window[at] == '\n' || window[at] == '\r') {
                return at;
            }
            at++;
        }
    }

    private int after(int newLine) throws IOException {
        if (newLine == to) {
            return to;
        }
        boolean pair = window[newLine] == '\r' && newLine + 1 < to && window[newLine + 1] == '\n';
        return newLine + (pair ? 2 : 1);
    }

    private Unreadable tooLong() {
        return new Unreadable(
                Unreadable.TOO_LARGE,
                line,
                "Line %d is longer than %d KiB; what stands before it was read."
                        .formatted(line, 2 * Limits.LINE / 1024));
    }

    /** The line is only as long as it is because a quote of it is not closed: what is wrong is its form, not its size. */
    private Unreadable neverClosed() {
        return new Unreadable(
                "line-too-long",
                line,
                "A quote on line %d is not closed, and the line does not end within %d KiB; what stands before it was read."
                        .formatted(line, 2 * Limits.LINE / 1024));
    }

    /** More text behind what is at hand; false when there is none. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        System.arraycopy(window, from, window, 0, to - from);
        to -= from;
        ready -= from;
        from = 0;
        int read = text.read(window, to, window.length - to);
        ended = read < 0;
        to += Math.max(0, read);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
