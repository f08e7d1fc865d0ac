package io.tierledger.engagement.planning;

import java.nio.charset.StandardCharsets;

/** Where in its slot a customer's activities fall: the same place every year, another one for the next customer. */
record Spread(int share) {
    private static final int BITS = 16;

    /** FNV-1a with the finisher of MurmurHash3: equal on every machine and for ever, unlike {@code hashCode} of most classes. */
    static Spread of(String customerId) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : customerId.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return new Spread((int) (hash >>> 64 - BITS));
    }

    /** A place in 0 to {@code size} − 1. */
    int in(int size) {
        return (int) ((long) share * size >>> BITS);
    }

    /** Place in the whole of {@code total} for the {@code index}-th of {@code count} even parts. */
    int in(int index, int count, int total) {
        return (int) ((((long) index << BITS) + share) * total / count >>> BITS);
    }
}
