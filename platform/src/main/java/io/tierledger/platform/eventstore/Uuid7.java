package io.tierledger.platform.eventstore;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Event identifiers that rise with time (RFC 9562, version 7): random ones make appends three to four times slower. What does not tell the
 * time, 74 bits, nobody can guess: a hash of an event with its identifier gives away nothing of the event.
 */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Drawn many at a time: each draw asks the operating system. */
    private static final ByteBuffer DRAWN = ByteBuffer.allocate(8_000).limit(0);

    private Uuid7() {}

    public static UUID next() {
        long high;
        long low;
        synchronized (DRAWN) {
            if (DRAWN.remaining() < Short.BYTES + Long.BYTES) {
                RANDOM.nextBytes(DRAWN.array());
                DRAWN.clear();
            }
            high = DRAWN.getShort();
            low = DRAWN.getLong();
        }
        return new UUID(System.currentTimeMillis() << 16 | 0x7000L | high & 0xfff, low >>> 2 | 0x8000_0000_0000_0000L);
    }
}
