package io.tierledger.tier.assessing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The partitions this instance handles. */
final class OpenPartitions {
    private final Map<Integer, TierPartition> partitions = new ConcurrentHashMap<>();

    void put(int number, TierPartition partition) {
        partitions.put(number, partition);
    }

    Optional<TierPartition> find(int number) {
        @Nullable TierPartition partition = partitions.get(number);
        return Optional.ofNullable(partition);
    }
}
