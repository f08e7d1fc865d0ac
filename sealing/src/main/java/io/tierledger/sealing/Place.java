package io.tierledger.sealing;

import java.nio.charset.StandardCharsets;

/**
 * Where a sealed text stands; it opens nowhere else.
 *
 * @param part frozen word for what the text is, for example {@code judgement}
 * @param stream the stream of the event that gave the text
 */
public record Place(Subject subject, String part, String stream) {

    /** As it is bound to the text, in UTF-8. */
    byte[] bytes() {
        return ("tierledger-sealed-1\n" + subject.kind().word() + "\n" + escaped(subject.id()) + "\n" + part + "\n"
                        + escaped(stream))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** UTF-8 with {@code %} and all bytes outside 0x21 to 0x7E as {@code %XX}: no two texts look alike, none breaks a line. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (one >= 0x21 && one <= 0x7E && one != '%') {
                escaped.append((char) one);
            } else {
                escaped.append("%%%02X".formatted(one));
            }
        }
        return escaped.toString();
    }
}
