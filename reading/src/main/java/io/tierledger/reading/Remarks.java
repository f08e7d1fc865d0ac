package io.tierledger.reading;

import io.tierledger.reading.Remark.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What should be known of a file that was read all the same: what was passed over, cut, or counts nowhere. */
public final class Remarks {
    private static final int MOST = 50;

    private final Map<String, Remark> said = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();

    void lineAbove(long line) {
        String english = "Line " + line + " stands above the headings and was passed over.";
        say(Kind.LINE_ABOVE, Map.of("above", Long.toString(line)), english, 0);
    }

    void headingsAgain(long line) {
        say(Kind.HEADINGS_AGAIN, Map.of(), "A line that has the headings once more, or a rule, was passed over", line);
    }

    void unnamed(int column) {
        String english = "Column " + column + " has no heading and was passed over.";
        say(Kind.COLUMN_UNNAMED, Map.of("column", Integer.toString(column)), english, 0);
    }

    /** Said once of a file, however many rows have a value there. */
    void unread(String heading) {
        if (unread.size() < MOST && unread.add(heading)) {
            String english = "The column " + heading + " is none that is read here and was passed over.";
            say(Kind.COLUMN_UNREAD, Map.of("heading", heading), english, 0);
        }
    }

    void passedOver(BadValue wrong, long line) {
        String english = String.valueOf(wrong.getMessage()).replaceAll("\\.$", "") + "; it was passed over";
        say(Kind.VALUE_PASSED_OVER, Map.of("code", wrong.code(), "field", wrong.field()), english, line);
    }

    void nested(String name, long line) {
        String english = name + " is a list or an object and was passed over";
        say(Kind.NESTED_PASSED_OVER, Map.of("name", name), english, line);
    }

    /**
     * Says something of a line; the same words of other lines are counted, and the first of them is named.
     *
     * @param data what its words name, by name
     * @param line 0 for the whole file
     */
    public void say(Kind kind, Map<String, String> data, String english, long line) {
        Remark known = said.get(english);
        if (known == null && said.size() < MOST) {
            said.put(english, new Remark(kind, data, english, line, 1));
        } else if (known != null) {
            said.put(english, new Remark(kind, data, english, Math.min(known.line(), line), known.times() + 1));
        }
    }

    /** One sentence each, in the order in which they came up. */
    public List<String> sentences() {
        return said.values().stream().map(Remark::sentence).toList();
    }

    /** A line each, to be told in the language of whoever asks. */
    public List<String> kept() {
        return said.values().stream().map(Remark::kept).toList();
    }
}
