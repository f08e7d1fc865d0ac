package io.tierledger.reading;

/** Where a record ends that has quotes, as RFC 4180 has them. */
final class Quotes {
    /** The text at hand does not tell. */
    static final int MORE = -1;
    /** A quote is not closed, or something follows one that is. */
    static final int BROKEN = -2;

    private final char separator;
    private final int columns;
    private final long headings;
    private int looked;

    /**
     * @param columns of the file; 0 when nobody knows
     * @param headings line on which they begin: what stands up to there is no row
     */
    Quotes(char separator, int columns, long headings) {
        this.separator = separator;
        this.columns = columns;
        this.headings = headings;
    }

    /** How many signs the last look took. */
    int looked() {
        return looked;
    }

    /** The place behind the record that begins at {@code from} on {@code line}, with its line break; or {@link #MORE}, or {@link #BROKEN}. */
    int end(char[] text, int from, int to, boolean ended, long line) {
        int at = from;
        boolean open = false;
        boolean begins = true;
        int answer = MORE;
        while (at < to && answer == MORE) {
            char c = text[at++];
            if (open && c == '"') {
                if (at == to && !ended) {
                    break;
                }
                if (at < to && text[at] == '"') {
                    at++;
                } else if (closes(text, at, to)) {
                    open = false;
                } else {
                    answer = BROKEN;
                }
            } else if (!open && (c == '\n' || c == '\r')) {
                boolean unsure = c == '\r' && at == to && !ended;
                answer = unsure ? MORE : c == '\r' && at < to && text[at] == '\n' ? at + 1 : at;
                at = unsure ? to : at;
            } else if (!open && begins && isBlank(c)) {
                int quote = quoteBehindBlanks(text, at, to, ended);
                if (quote == MORE) {
                    break;
                }
                open = quote >= 0;
                at = open ? drawnToTheBlanks(text, at - 1, quote) : at;
                begins = false;
            } else if (!open) {
                open = begins && c == '"';
                begins = c == separator;
            }
        }
        looked = at - from;
        if (answer == MORE && ended && at >= to) {
            answer = open ? BROKEN : to;
        }
        return answer > 0 && line > headings && swallowsRows(text, from, answer) ? BROKEN : answer;
    }

    private boolean isBlank(char c) {
        return c != separator && (c == ' ' || c == '\t' || c == '\u00a0');
    }

    /** Where a value in quotes begins and, on the same line, ends, that has nothing but blanks before it; {@link #BROKEN} where none does. */
    private int quoteBehindBlanks(char[] text, int behind, int to, boolean ended) {
        int quote = behind;
        while (quote < to && isBlank(text[quote])) {
            quote++;
        }
        if (quote == to) {
            return ended ? BROKEN : MORE;
        }
        if (text[quote] != '"') {
            return BROKEN;
        }
        for (int at = quote + 1; at < to && text[at] != '\n' && text[at] != '\r'; at++) {
            boolean doubled = text[at] == '"' && at + 1 < to && text[at + 1] == '"';
            if (text[at] == '"' && !doubled) {
                return at + 1 == to && !ended ? MORE : fieldEnds(text, at + 1, to) ? quote : BROKEN;
            }
            at += doubled ? 1 : 0;
        }
        return lineEnds(text, quote, to) || ended ? BROKEN : MORE;
    }

    private static boolean lineEnds(char[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] == '\n' || text[at] == '\r') {
                return true;
            }
        }
        return false;
    }

    private boolean fieldEnds(char[] text, int behind, int to) {
        int at = behind;
        while (at < to && isBlank(text[at])) {
            at++;
        }
        return at == to || text[at] == separator || text[at] == '\n' || text[at] == '\r';
    }

    /** The blanks before a quote are drawn into the value, where they are no part of it either. */
    private static int drawnToTheBlanks(char[] text, int blank, int quote) {
        text[quote] = ' ';
        text[blank] = '"';
        return blank + 1;
    }

    /** Whether the field ends behind a quote; blanks between are drawn into it. */
    private boolean closes(char[] text, int behind, int to) {
        int at = behind;
        while (at < to && isBlank(text[at])) {
            at++;
        }
        boolean closes = fieldEnds(text, behind, to);
        if (closes && at > behind) {
            text[behind - 1] = ' ';
            text[at - 1] = '"';
        }
        return closes;
    }

    /** Whether a further line of the record is by its look a row itself: a quote was forgotten and another closed it. */
    private boolean swallowsRows(char[] text, int from, int end) {
        if (columns < 2) {
            return false;
        }
        String own = null;
        int start = from;
        for (int at = from; at < end; at++) {
            if (text[at] == '\n' || text[at] == '\r' || at == end - 1) {
                if (own == null) {
                    own = shape(text, from, at);
                } else if (separators(text, start, at + 1) == columns - 1
                        && !isWithinItsFirstValue(text, start, at)
                        && shape(text, start, at).equals(own)) {
                    return true;
                }
                start = at + 1;
            }
        }
        return false;
    }

    /** Whether a line begins within quotes that are closed before its first separator, as no row does. */
    private boolean isWithinItsFirstValue(char[] text, int from, int to) {
        for (int i = from + 1; i < to && text[i] != separator; i++) {
            if (text[i] == '"') {
                return true;
            }
        }
        return false;
    }

    private int separators(char[] text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text[i] == separator ? 1 : 0;
        }
        return count;
    }

    /** The look of the first value: {@code O-17} is {@code A-9}. */
    private String shape(char[] text, int from, int to) {
        StringBuilder shape = new StringBuilder();
        for (int i = from; i < to && text[i] != separator; i++) {
            char c = text[i];
            char kind = Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'A' : c;
            if (c != '"' && (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind)) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
