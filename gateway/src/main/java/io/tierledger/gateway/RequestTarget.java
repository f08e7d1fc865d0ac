package io.tierledger.gateway;

import java.util.regex.Pattern;

/** The second word of a request line: a path, a star, or a whole address (RFC 9112, section 3.2). */
final class RequestTarget {
    private static final Pattern WHOLE = Pattern.compile("(?i)https?://([^/?#]*)(?:[/?].*)?");

    /** What a browser would have encoded and some programs send as it is, such as the bytes of an é, or a % that begins no sign. */
    private static final Pattern UNENCODED = Pattern.compile("[^!#-;=?-Z\\\\_a-z~]|%(?![0-9A-Fa-f]{2})");

    private RequestTarget() {}

    /** Each char is a byte, as the decoder reads it. */
    static String encoded(String target) {
        return UNENCODED
                .matcher(target)
                .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
    }

    private static boolean isPath(String target) {
        return target.startsWith("/") || target.equals("*");
    }

    /** Whether it leads to the host that the header names: a whole address must not lead elsewhere. */
    static boolean goesTo(String host, String target) {
        var whole = WHOLE.matcher(target);
        return whole.matches() ? whole.group(1).equalsIgnoreCase(host) : isPath(target);
    }
}
