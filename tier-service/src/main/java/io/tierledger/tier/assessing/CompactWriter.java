package io.tierledger.tier.assessing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes numbers in as few bytes as they need. */
final class CompactWriter {
    private byte[] bytes = new byte[128];
    private int length;

    CompactWriter flags(int flags) {
        room(1);
        bytes[length++] = (byte) flags;
        return this;
    }

    /** Small magnitudes are short, whatever their sign. */
    CompactWriter number(long number) {
        room(10);
        long left = (number << 1) ^ (number >> 63);
        while ((left & ~0x7FL) != 0) {
            bytes[length++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
        return this;
    }

    CompactWriter decimal(BigDecimal decimal) {
        return number(decimal.scale()).block(decimal.unscaledValue().toByteArray());
    }

    CompactWriter text(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Absent is not the same as empty. */
    CompactWriter textOrNull(@Nullable String text) {
        return text == null ? number(-1) : text(text);
    }

    CompactWriter block(byte[] block) {
        number(block.length);
        room(block.length);
        System.arraycopy(block, 0, bytes, length, block.length);
        length += block.length;
        return this;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int needed) {
        if (length + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + needed));
        }
    }
}
