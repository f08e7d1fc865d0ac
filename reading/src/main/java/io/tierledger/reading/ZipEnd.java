package io.tierledger.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The end of a zip file, which says how long its table of contents is: that is held in memory as soon as the file is opened. */
final class ZipEnd {
    private static final int SIGNATURE = 0x06054B50;
    private static final int LENGTH = 22;
    private static final int LONGEST = LENGTH + 0xFFFF;
    private static final int TABLE_LENGTH = 12;
    private static final long LONGEST_TABLE = 1 << 20;

    private ZipEnd() {}

    /** Every end that the file may be thought to have counts. */
    static void check(Path file) throws IOException {
        ByteBuffer tail = tail(file);
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE
                    && Integer.toUnsignedLong(tail.getInt(at + TABLE_LENGTH)) > LONGEST_TABLE) {
                throw Unreadable.tooLarge("The workbook has far too many parts.");
            }
        }
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(file)) {
            long size = bytes.size();
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, LONGEST)).order(ByteOrder.LITTLE_ENDIAN);
            long from = size - tail.capacity();
            while (tail.hasRemaining() && bytes.read(tail, from + tail.position()) >= 0) {
                continue;
            }
            return tail.flip();
        }
    }
}
