package io.tierledger.platform.consuming;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * What a stage holds in memory of the partitions that this instance handles, by their number: for answers from memory.
 *
 * @param <P> what the stage holds of one partition
 */
public final class OpenPartitions<P> {
    private final Map<Integer, P> partitions = new ConcurrentSkipListMap<>();
    private final Runnable requireWhole;

    /** @param requireWhole throws when what is held is not everything, as {@link StageRunner#requireCaughtUp} does */
    public OpenPartitions(Runnable requireWhole) {
        this.requireWhole = requireWhole;
    }

    public void put(int number, P partition) {
        partitions.put(number, partition);
    }

    public Optional<P> find(int number) {
        @Nullable P partition = partitions.get(number);
        return Optional.ofNullable(partition);
    }

    /** In the order of their numbers. */
    public Collection<P> all() {
        return List.copyOf(partitions.values());
    }

    /**
     * Itself, as the ground of an answer that would be wrong without one of the partitions.
     *
     * @throws io.tierledger.platform.web.Refused 503 while partitions change hands or have not caught up
     */
    public OpenPartitions<P> whole() {
        requireWhole.run();
        return this;
    }
}
