package io.tierledger.customer.orderhistory;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The entries of the run that is being filled, by bucket of customers. */
final class Buckets {
    static final int COUNT = 512;

    private final @Nullable ByteArrayOutputStream[] buckets = new ByteArrayOutputStream[COUNT];
    private int entries;

    static int of(String customerId) {
        int hash = customerId.hashCode();
        return ((hash ^ hash >>> 16) * 0x9E3779B1 >>> 16) & COUNT - 1;
    }

    void add(String customerId, byte[] entry) {
        int bucket = of(customerId);
        ByteArrayOutputStream bytes = buckets[bucket];
        if (bytes == null) {
            bytes = new ByteArrayOutputStream(1_024);
            buckets[bucket] = bytes;
        }
        EntryBytes.append(bytes, entry);
        entries++;
    }

    byte[] bytes(int bucket) {
        ByteArrayOutputStream bytes = buckets[bucket];
        return bytes == null ? new byte[0] : bytes.toByteArray();
    }

    int entries() {
        return entries;
    }
}
