package io.tierledger.scoring.ranking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Small numbers in few bytes. */
final class Packed {
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
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return reading.from(in);
        } catch (IOException cutShort) {
            throw new UncheckedIOException("a ranking cannot be read", cutShort);
        }
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
