package io.tierledger.scoring.assessing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The partitions this instance handles. */
final class OpenPartitions {
    private final Map<Integer, ScoringProcess> processes = new ConcurrentSkipListMap<>();

    void put(int partition, ScoringProcess process) {
        processes.put(partition, process);
    }

    Optional<ScoringProcess> find(int partition) {
        @Nullable ScoringProcess process = processes.get(partition);
        return Optional.ofNullable(process);
    }

    Collection<ScoringProcess> all() {
        return List.copyOf(processes.values());
    }
}
