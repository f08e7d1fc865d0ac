package io.tierledger.tier.assessing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what a compact writer wrote, in the same order: numbers in as few bytes as they need, texts behind their length. */
public final class CompactReader {
    private final byte[] bytes;
    private int at;

    public CompactReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether something is left. */
    public boolean hasMore() {
        return at < bytes.length;
    }

    public int position() {
        return at;
    }

    /** Reads on from a place it has been at. */
    public void back(int position) {
        at = position;
    }

    public int flags() {
        return bytes[at++] & 0xFF;
    }

    public long number() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            number |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (number >>> 1) ^ -(number & 1);
    }

    public int small() {
        return Math.toIntExact(number());
    }

    BigDecimal decimal() {
        int scale = small();
        return new BigDecimal(new BigInteger(block()), scale);
    }

    public String text() {
        return new String(block(), StandardCharsets.UTF_8);
    }

    @Nullable
    String textOrNull() {
        int length = small();
        if (length < 0) {
            return null;
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    byte[] block() {
        int length = small();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }
}
