package io.tierledger.engagement.partition;

import java.util.function.Function;

/** A partition that questions are put to, whoever works on it. */
public interface Asked {

    /** Asks the partition something between two inputs; the question must not keep what it is shown, nor change it. */
    <T> T ask(Function<Partition, T> question);
}
