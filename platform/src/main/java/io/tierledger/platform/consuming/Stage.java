package io.tierledger.platform.consuming;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A stage of the pipeline: decides from one input topic. */
public interface Stage {

    /** Name of the consumer group and of the stage in {@code import.settled}, for example {@code scored}. */
    String name();

    /** Short name of the source in evidence, for example {@code customers}. */
    String source();

    String topic();

    /** Wire type to class of the messages this stage understands. */
    Map<String, Class<?>> understands();

    /** Wire types of the topic that this stage knows and passes over. */
    Set<String> ignores();

    /** Wire types passed on unchanged to the same partition of this stage's own topic. */
    Set<String> relays();

    /** The wire type after which the stage says it has settled. */
    String settlesOn();

    /** The marker's id in a message of that type. */
    String settlementOf(Object event);

    /** Stored names of the events that persons give this stage. */
    Set<String> givens();

    /** The partition a given belongs to; -1 for all of them. */
    int partitionOf(Object given);

    /** A fresh, empty process. */
    PartitionProcess open(int partition);

    /** What follows from the words of all partitions, in the order of the partitions; pure. */
    default byte[] combine(String name, List<byte[]> contributions) {
        throw new IllegalStateException("nothing is gathered under " + name);
    }
}
