package io.tierledger.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What the ledger says of an event: which it is, and the hash of its stored bytes; no payload and no name of anybody.
 *
 * @param position from 1; its leaf is the one before, counted from 0
 * @param frame SHA-256 over id, time, metadata and payload as stored, each after its length
 */
public record Entry(long position, String stream, long sequence, String name, String revision, Hash frame) {
    private static final String FORM = "tierledger/1";
    private static final int LINES = 7;
    private static final String HEX = "0123456789ABCDEF";

    /** As it stands in a bundle, and is hashed to a leaf. */
    public byte[] bytes() {
        return (FORM + "\n" + position + "\n" + written(stream) + "\n" + sequence + "\n" + name + "\n" + revision + "\n"
                        + frame.base64() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public Hash leaf() {
        return Hash.leaf(bytes());
    }

    /** @throws IllegalArgumentException for what is no entry, or is written otherwise than it would be */
    public static Entry read(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() != LINES || !lines.getFirst().equals(FORM)) {
            throw new IllegalArgumentException("no entry of a ledger");
        }
        Entry entry = new Entry(
                Long.parseLong(lines.get(1)),
                read(lines.get(2)),
                Long.parseLong(lines.get(3)),
                lines.get(4),
                lines.get(5),
                Hash.read(lines.get(6)));
        if (!Arrays.equals(entry.bytes(), bytes)) {
            throw new IllegalArgumentException("an entry that is written otherwise");
        }
        return entry;
    }

    /** UTF-8, with {@code %} and bytes outside 0x21 to 0x7E as {@code %XX}. */
    private static String written(String text) {
        StringBuilder written = new StringBuilder(text.length() + 8);
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (each == '%' || each < 0x21 || each > 0x7e) {
                written.append('%').append(HEX.charAt(each >> 4 & 15)).append(HEX.charAt(each & 15));
            } else {
                written.append((char) each);
            }
        }
        return written.toString();
    }

    private static String read(String written) {
        byte[] bytes = new byte[written.length()];
        int length = 0;
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            if (each == '%' && i + 2 < written.length()) {
                bytes[length++] = (byte) Integer.parseInt(written.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[length++] = (byte) each;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
