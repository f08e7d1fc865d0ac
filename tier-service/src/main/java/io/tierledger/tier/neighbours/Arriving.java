package io.tierledger.tier.neighbours;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A long answer while it comes in: the sender waits for a slow reader, and the reader waits for a silent sender only so long. */
final class Arriving extends InputStream implements Consumer<Optional<byte[]>> {
    private static final byte[] END = {};
    private final BlockingQueue<byte[]> parts = new ArrayBlockingQueue<>(64);
    private final Duration patience;
    private volatile boolean closed;
    private volatile @Nullable CompletableFuture<?> answer;
    private volatile int status = 200;
    private byte[] part = END;
    private int at;

    Arriving(Duration patience) {
        this.patience = patience;
    }

    void comesFrom(CompletableFuture<?> answering) {
        answer = answering;
    }

    void status(int code) {
        status = code;
    }

    @Override
    public void accept(Optional<byte[]> bytes) {
        try {
            byte[] next = bytes.orElse(END);
            while (!parts.offer(next, 1, TimeUnit.SECONDS)) {
                if (closed) {
                    throw new IllegalStateException("nobody reads on");
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
        if (closed) {
            throw new IllegalStateException("nobody reads on");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == part.length && length > 0) {
            part = next();
            at = 0;
            if (part.length == 0) {
                return -1;
            }
        }
        int read = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, from, read);
        at += read;
        return read;
    }

    private byte[] next() throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (System.nanoTime() < end) {
                byte[] next = parts.poll(1, TimeUnit.SECONDS);
                if (next != null && status != 200) {
                    throw new IOException(new String(next, StandardCharsets.UTF_8));
                }
                if (next != null) {
                    return next;
                }
                CompletableFuture<?> answering = answer;
                if (answering != null && answering.isCompletedExceptionally() && parts.isEmpty()) {
                    throw new IOException("the answer broke off");
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        }
        throw new IOException("nothing came for " + patience);
    }

    @Override
    public void close() {
        closed = true;
        parts.clear();
        CompletableFuture<?> answering = answer;
        if (answering != null) {
            answering.cancel(true);
        }
    }
}
