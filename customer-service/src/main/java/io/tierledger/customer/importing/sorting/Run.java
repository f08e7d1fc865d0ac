package io.tierledger.customer.importing.sorting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of the kept rows that is in order of day, from one place of a file to another. */
public final class Run<T> {
    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final Packing<T> packing;
    private final long start;
    private long end;
    private int lastDay = Integer.MIN_VALUE;

    Run(FileChannel file, Packing<T> packing) throws IOException {
        this.file = file;
        this.packing = packing;
        this.start = file.size();
        this.end = start;
    }

    boolean continuesWith(List<KeptRow<T>> sorted) {
        return sorted.getFirst().day() >= lastDay;
    }

    /** Adds rows at the end of the file; nothing else may have been added there since. */
    void add(List<KeptRow<T>> sorted) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new AtTheEnd(), BUFFER));
        for (KeptRow<T> kept : sorted) {
            out.writeLong(kept.line());
            out.writeInt(kept.day());
            packing.write(kept.item(), out);
        }
        out.flush();
        end = file.size();
        lastDay = sorted.getLast().day();
    }

    /** The rows from the first to the last. */
    Reader reader() {
        return new Reader();
    }

    public final class Reader implements Rows<T> {
        private final DataInputStream in = new DataInputStream(new BufferedInputStream(new FromTheStart(), BUFFER));

        @Override
        public @Nullable KeptRow<T> next() throws IOException {
            try {
                long line = in.readLong();
                return new KeptRow<>(line, in.readInt(), packing.read(in));
            } catch (EOFException over) {
                return null;
            }
        }
    }

    /** Rows one after another; null after the last. */
    @FunctionalInterface
    public interface Rows<T> {
        @Nullable
        KeptRow<T> next() throws IOException;
    }

    private final class AtTheEnd extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(bytes, from, count);
            while (left.hasRemaining()) {
                file.write(left, file.size());
            }
        }
    }

    private final class FromTheStart extends InputStream {
        private long at = start;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(into, from, (int) Math.min(count, end - at)), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
