package io.tierledger.scoring.assessing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A frame of what {@link ScoredPast} tells: numbers in as few bytes as they need, texts behind their length. */
final class PastWriter {
    private byte[] bytes;
    private int length;

    /** @param kind of the frame, its first byte */
    PastWriter(int kind, int room) {
        bytes = new byte[Math.max(16, room)];
        bytes[length++] = (byte) kind;
    }

    PastWriter flags(int flags) {
        room(1);
        bytes[length++] = (byte) flags;
        return this;
    }

    PastWriter number(long number) {
        room(10);
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7fL) != 0) {
            bytes[length++] = (byte) (left & 0x7f | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
        return this;
    }

    PastWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    PastWriter append(PastWriter other, int from) {
        room(other.length - from);
        System.arraycopy(other.bytes, from, bytes, length, other.length - from);
        length += other.length - from;
        return this;
    }

    boolean equalsFrom(int from, PastWriter other, int otherFrom) {
        return Arrays.equals(bytes, from, length, other.bytes, otherFrom, other.length);
    }

    int length() {
        return length;
    }

    void cutTo(int shorter) {
        length = shorter;
    }

    /** The frame behind its length in four bytes. */
    byte[] framed() {
        byte[] framed = new byte[length + 4];
        framed[0] = (byte) (length >> 24);
        framed[1] = (byte) (length >> 16);
        framed[2] = (byte) (length >> 8);
        framed[3] = (byte) length;
        System.arraycopy(bytes, 0, framed, 4, length);
        return framed;
    }

    private void room(int needed) {
        if (length + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + needed));
        }
    }
}
