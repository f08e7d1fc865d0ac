package io.tierledger.platform.bytes;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link ByteWriter} wrote, in the same order.
 *
 * <p>Where nothing is left each method throws a {@link BufferUnderflowException}; {@link UnreadableBytes#read} says of what.
 */
public final class ByteReader {
    private static final int LONGEST_NUMBER_BITS = 63;

    private final ByteBuffer in;

    public ByteReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    /** Whether something is left. */
    public boolean hasMore() {
        return in.hasRemaining();
    }

    public int position() {
        return in.position();
    }

    /** Reads on from a place it has been at. */
    public void back(int position) {
        in.position(position);
    }

    /** Passes over some bytes. */
    public void skip(int count) {
        in.position(in.position() + present(count));
    }

    /**
     * The number of the form, when it is one of those that are known. A form from before there were numbers begins with a 0, which is of
     * its content and is left unread.
     *
     * @param what is kept: {@code a ranking}
     * @throws UnreadableBytes for another form
     */
    public int form(String what, int... known) {
        int form = flags();
        if (IntStream.of(known).noneMatch(one -> one == form)) {
            throw UnreadableBytes.unknownForm(what, form);
        }
        if (form == 0) {
            back(position() - 1);
        }
        return form;
    }

    public int flags() {
        return in.get() & 0xFF;
    }

    public boolean flag() {
        return in.get() != 0;
    }

    public long number() {
        long number = 0;
        for (int shift = 0; shift <= LONGEST_NUMBER_BITS; shift += 7) {
            byte next = in.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number >>> 1 ^ -(number & 1);
            }
        }
        throw new ArithmeticException("a number of more than 64 bits");
    }

    /** @throws ArithmeticException when the number is no {@code int} */
    public int small() {
        return Math.toIntExact(number());
    }

    public int inTwo() {
        return in.getShort() & 0xFFFF;
    }

    public int inFour() {
        return in.getInt();
    }

    public long inEight() {
        return in.getLong();
    }

    /** As many as a first one in four bytes says, each in four bytes. */
    public List<Integer> numbersInFour() {
        List<Integer> numbers = new ArrayList<>();
        for (int left = inFour(); left > 0; left--) {
            numbers.add(inFour());
        }
        return numbers;
    }

    public LocalDate day() {
        return LocalDate.ofEpochDay(in.getInt());
    }

    public @Nullable LocalDate dayOrNull() {
        int day = in.getInt();
        return day == ByteWriter.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    public BigDecimal decimal() {
        int scale = small();
        return new BigDecimal(new BigInteger(block()), scale);
    }

    public String text() {
        return plain(present(small()));
    }

    public @Nullable String textOrNull() {
        int length = small();
        return length < 0 ? null : plain(present(length));
    }

    public String word() {
        int from = in.position();
        int length = inTwo();
        int ends = in.position() + present(length);
        for (int at = in.position(); at < ends; at++) {
            if (in.get(at) <= 0) {
                return modified(from, length + Short.BYTES);
            }
        }
        return plain(length);
    }

    public @Nullable String wordOrNull() {
        return flag() ? word() : null;
    }

    public byte[] block() {
        return bytes(small());
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[present(count)];
        in.get(bytes);
        return bytes;
    }

    private String plain(int length) {
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private String modified(int from, int length) {
        try {
            String text = new DataInputStream(new ByteArrayInputStream(in.array(), from, length)).readUTF();
            in.position(from + length);
            return text;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private int present(int count) {
        if (count < 0 || count > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return count;
    }
}
