package io.tierledger.tier.assessing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CompactWriter} wrote, in the same order. */
final class CompactReader {
    private final byte[] bytes;
    private int at;

    CompactReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int flags() {
        return bytes[at++] & 0xFF;
    }

    long number() {
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

    int small() {
        return Math.toIntExact(number());
    }

    BigDecimal decimal() {
        int scale = small();
        return new BigDecimal(new BigInteger(block()), scale);
    }

    String text() {
        return new String(block(), StandardCharsets.UTF_8);
    }

    @Nullable String textOrNull() {
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
