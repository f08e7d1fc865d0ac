package io.tierledger.gateway;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Request line and headers as they were sent. What two readers could understand differently (RFC 9112, sections 2.2, 5.2, 6.1) is
 * where smuggled requests hide; the decoder mends some of it in silence, so it is looked at before the decoder does.
 */
record RequestHead(String text) {
    static final String END = "\r\n\r\n";

    private static final Pattern BROKEN_LINE = Pattern.compile("\r(?!\n)|(?<!\r)\n|\0");
    private static final Pattern FOLDED_LINE = Pattern.compile("\r\n[ \t]");
    private static final Pattern FRAMING = Pattern.compile("\r\n(content-length|transfer-encoding)[ \t]*:");
    private static final Pattern HOST = Pattern.compile("\r\nhost[ \t]*:");

    boolean ambiguous() {
        var small = text.toLowerCase(Locale.ROOT);
        return BROKEN_LINE.matcher(small).find()
                || FOLDED_LINE.matcher(small).find()
                || count(FRAMING, small) > 1
                || count(HOST, small) > 1;
    }

    private static long count(Pattern header, String head) {
        return header.matcher(head).results().count();
    }
}
