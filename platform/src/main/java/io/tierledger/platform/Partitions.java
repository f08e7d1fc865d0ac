package io.tierledger.platform;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Which partition a key belongs to: Kafka's own partitioner over a count that never changes. */
public final class Partitions {
    public static final int COUNT = 12;

    private Partitions() {}

    public static int of(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % COUNT;
    }
}
