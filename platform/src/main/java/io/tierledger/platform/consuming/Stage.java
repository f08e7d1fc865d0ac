package io.tierledger.platform.consuming;

import java.util.List;

/** A stage of the pipeline: decides from one input topic. */
public interface Stage {
    StageDescription description();

    /** A fresh, empty process. */
    PartitionProcess open(int partition);

    /** What follows from the words of all partitions, in the order of the partitions; pure. */
    default byte[] combine(String name, List<byte[]> contributions) {
        throw new IllegalStateException("nothing is gathered under " + name);
    }
}
