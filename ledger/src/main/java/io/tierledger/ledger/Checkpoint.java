package io.tierledger.ledger;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a note about a ledger says (C2SP tlog-checkpoint).
 *
 * @param origin which ledger: {@code tierledger/customer}
 * @param size leaves of its tree
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** @throws IllegalArgumentException for a text that is no checkpoint */
    public static Checkpoint read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES
                || lines.getFirst().isEmpty()
                || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("no checkpoint");
        }
        return new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), Hash.read(lines.get(2)));
    }
}
