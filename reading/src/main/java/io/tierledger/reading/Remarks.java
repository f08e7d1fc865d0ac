package io.tierledger.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What should be known of a file that was read all the same: what was passed over, cut, or counts nowhere. */
public final class Remarks {
    private static final int MOST = 50;

    /** One kind of remark, said once however often it comes. */
    private static final class Said {
        final long first;
        long times;

        Said(long first) {
            this.first = first;
        }
    }

    private final Map<String, Said> said = new LinkedHashMap<>();

    void lineAbove(long line) {
        say("Line " + line + " stands above the headings and was passed over.", 0);
    }

    void unnamed(int column) {
        say("Column " + column + " has no heading and was passed over.", 0);
    }

    void passedOver(BadValue wrong, long line) {
        say(String.valueOf(wrong.getMessage()).replaceAll("\\.$", "") + "; it was passed over", line);
    }

    void nested(String name, long line) {
        say(name + " is a list or an object and was passed over", line);
    }

    /** Says something of a line; the same words of other lines are counted. */
    public void say(String words, long line) {
        Said known = said.get(words);
        if (known == null && said.size() < MOST) {
            known = new Said(line);
            said.put(words, known);
        }
        if (known != null) {
            known.times++;
        }
    }

    /** One sentence each, in the order in which they came up. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        said.forEach((words, how) -> sentences.add(sentence(words, how)));
        return sentences;
    }

    private static String sentence(String words, Said how) {
        return how.first == 0
                ? words
                : how.times == 1
                        ? "%s (line %d).".formatted(words, how.first)
                        : "%s (%d times, first on line %d).".formatted(words, how.times, how.first);
    }
}
