package io.tierledger.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives so many bytes and refuses more: how large a part becomes is known only when it is unpacked. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream bytes, long most) {
        super(bytes);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw Unreadable.tooLarge("The workbook is too large when it is unpacked; send it as CSV.");
        }
        return read;
    }
}
