package io.tierledger.tier.current;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.tier.partition.Asked;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import java.util.Optional;

/**
 * Whether a present tier rests on scores that wait for a judgement. The change that led to the tier says so of its own day; a later
 * assessment that leaves the tier where it is tells no event, but the stage remembers it.
 */
final class Provisional {
    private final OpenPartitions<Asked> open;

    Provisional(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /** Empty when this instance does not work on the customer, or has not assessed it since it remembers this. */
    Optional<Boolean> now(String customerId, String method) {
        return open.find(Partitions.of(customerId))
                .flatMap(asked -> asked.ask(partition -> now(partition, customerId, method)));
    }

    private static Optional<Boolean> now(Partition partition, String customerId, String method) {
        Standing standing = partition.standing(customerId, method);
        return standing == null ? Optional.empty() : Optional.ofNullable(standing.isProvisional());
    }
}
