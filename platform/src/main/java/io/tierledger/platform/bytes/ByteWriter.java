package io.tierledger.platform.bytes;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the parts of what is kept as bytes, one behind the other, for {@link ByteReader}; used by types that bear {@link KeptForm}. */
public final class ByteWriter {
    static final int NO_DAY = Integer.MIN_VALUE;
    private static final int LONGEST_NUMBER = 10;

    private ByteBuffer out;

    /** @param room a guess at how many bytes there will be */
    public ByteWriter(int room) {
        out = ByteBuffer.allocate(Math.max(16, room));
    }

    /** Begins something kept, with the number of its form. */
    public ByteWriter(int form, int room) {
        this(room);
        flags(form);
    }

    /** One byte. */
    public ByteWriter flags(int flags) {
        room(1).put((byte) flags);
        return this;
    }

    /** A byte that is 1 or 0. */
    public ByteWriter flag(boolean flag) {
        return flags(flag ? 1 : 0);
    }

    /** In one to ten bytes: small magnitudes are short, whatever their sign. */
    public ByteWriter number(long number) {
        ByteBuffer to = room(LONGEST_NUMBER);
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7FL) != 0) {
            to.put((byte) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        to.put((byte) left);
        return this;
    }

    /** In two bytes; what is larger than 65,535 loses its upper part. */
    public ByteWriter inTwo(int number) {
        room(Short.BYTES).putShort((short) number);
        return this;
    }

    public ByteWriter inFour(int number) {
        room(Integer.BYTES).putInt(number);
        return this;
    }

    public ByteWriter inEight(long number) {
        room(Long.BYTES).putLong(number);
        return this;
    }

    /** In four bytes. */
    public ByteWriter day(@Nullable LocalDate day) {
        return inFour(day == null ? NO_DAY : (int) day.toEpochDay());
    }

    public ByteWriter decimal(BigDecimal decimal) {
        return number(decimal.scale()).block(decimal.unscaledValue().toByteArray());
    }

    /** UTF-8 behind its length. */
    public ByteWriter text(String text) {
        return block(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #text}; absent is not the same as empty. */
    public ByteWriter textOrNull(@Nullable String text) {
        return text == null ? number(-1) : text(text);
    }

    /** As {@link java.io.DataOutput#writeUTF}, which the first forms were written with: at most 65,535 bytes. */
    public ByteWriter word(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean plain = bytes.length == text.length() && text.indexOf('\0') < 0;
        if (plain && bytes.length <= 0xFFFF) {
            inTwo(bytes.length).bytes(bytes);
            return this;
        }
        try {
            new DataOutputStream(new Behind()).writeUTF(text);
        } catch (IOException tooLong) {
            throw new UncheckedIOException(tooLong);
        }
        return this;
    }

    /** A flag, and the word when there is one. */
    public ByteWriter wordOrNull(@Nullable String text) {
        flag(text != null);
        return text == null ? this : word(text);
    }

    /** Bytes behind their length. */
    public ByteWriter block(byte[] block) {
        return number(block.length).bytes(block);
    }

    /** Bytes whose length the reader knows. */
    public ByteWriter bytes(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    /** What another has written, from a place on. */
    public ByteWriter append(ByteWriter other, int from) {
        int count = other.length() - from;
        room(count).put(other.out.array(), from, count);
        return this;
    }

    /** Whether two have written the same, each from a place on. */
    public boolean equalsFrom(int from, ByteWriter other, int otherFrom) {
        return Arrays.equals(out.array(), from, length(), other.out.array(), otherFrom, other.length());
    }

    public int length() {
        return out.position();
    }

    /** Forgets what was written behind a place. */
    public void cutTo(int shorter) {
        out.position(shorter);
    }

    public byte[] written() {
        return Arrays.copyOf(out.array(), length());
    }

    private ByteBuffer room(int needed) {
        if (out.remaining() < needed) {
            out = ByteBuffer.allocate(Math.max(2 * out.capacity(), length() + needed))
                    .put(out.flip());
        }
        return out;
    }

    private final class Behind extends OutputStream {
        @Override
        public void write(int one) {
            flags(one);
        }

        @Override
        public void write(byte[] some, int from, int count) {
            room(count).put(some, from, count);
        }
    }
}
