package io.tierledger.scoring.ranking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What is kept of a ranking as bytes, behind a byte that says their form; small numbers in few bytes. Results are stored for ever, so
 * each form that ever was is read. Form 0 began with the number of lists, whose first byte is 0, and had no byte of its own.
 */
final class Packed {
    private static final int WITHOUT_FORM = 0;
    private static final int FORM = 1;

    private Packed() {}

    /** Writes something. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads something. */
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException for a form that this version does not know */
    static <T> T read(byte[] bytes, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(content(bytes))) {
            return reading.from(in);
        } catch (IOException cutShort) {
            throw new UncheckedIOException("a ranking cannot be read", cutShort);
        }
    }

    private static ByteArrayInputStream content(byte[] bytes) {
        return switch (bytes[0]) {
            case WITHOUT_FORM -> new ByteArrayInputStream(bytes);
            case FORM -> new ByteArrayInputStream(bytes, 1, bytes.length - 1);
            default ->
                throw new IllegalStateException(
                        "a ranking is kept in form " + bytes[0] + ", which this version does not know");
        };
    }

    static void number(DataOutputStream out, long value) throws IOException {
        long left = value << 1 ^ value >> 63;
        while ((left & ~0x7fL) != 0) {
            out.writeByte((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    static long number(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value >>> 1 ^ -(value & 1);
            }
        }
    }
}
