package io.tierledger.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * A body that has to come at a pace. Only the time in which bytes are awaited counts: who reads slowly is not blamed on who sends.
 * What falls behind is {@link Unreadable} with code {@code too-slow}.
 */
public final class PacedBody extends FilterInputStream {
    private static final long SECOND = 1_000_000_000L;
    private static final long LOOKED_AT = 30 * SECOND;
    private static final long LEAST_BYTES = 30 * 1024;

    private final LongSupplier nanos;
    private long awaited;
    private long bytes;

    public PacedBody(InputStream body) {
        this(body, System::nanoTime);
    }

    PacedBody(InputStream body, LongSupplier nanos) {
        super(body);
        this.nanos = nanos;
    }

    @Override
    public int read() throws IOException {
        long begun = nanos.getAsLong();
        try {
            int read = in.read();
            came(begun, read < 0 ? -1 : 1);
            return read;
        } catch (IOException failed) {
            throw silent(failed);
        }
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        long begun = nanos.getAsLong();
        try {
            int read = in.read(into, from, count);
            came(begun, read);
            return read;
        } catch (IOException failed) {
            throw silent(failed);
        }
    }

    private void came(long begun, int read) {
        awaited += nanos.getAsLong() - begun;
        bytes += Math.max(0, read);
        if (read < 0 || awaited < LOOKED_AT) {
            return;
        }
        if (bytes < LEAST_BYTES) {
            throw tooSlow();
        }
        awaited = 0;
        bytes = 0;
    }

    /** Whoever feeds the body gave up waiting: the sender was silent. */
    private static IOException silent(IOException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                throw tooSlow();
            }
        }
        return failed;
    }

    private static Unreadable tooSlow() {
        return new Unreadable(
                Unreadable.TOO_SLOW,
                0,
                "The file came too slowly: at least a kilobyte a second is needed, and no pause longer than a minute.");
    }
}
