package io.tierledger.scoring.partition;

import io.tierledger.scoring.events.MethodPublished;
import java.util.List;

/**
 * What a partition knows beside its customers, as it is saved. Days are epoch days, {@link Partition#NEVER} before the first.
 *
 * @param sequence the last input handled
 * @param leading id of the leading method
 * @param inForce in the order in which they came
 * @param waiting for their dates
 */
public record PartitionState(
        int businessDay,
        int monthEnd,
        int firstDay,
        long sequence,
        String leading,
        List<MethodPublished> inForce,
        List<MethodPublished> waiting) {}
