package io.tierledger.platform.consuming;

/** A bean that holds something of subjects in memory, beside the partitions: lets go of it as soon as this instance hears that they were erased. */
@FunctionalInterface
public interface Forgets {

    /** May be told again of what it has forgotten. @param erased the message of {@link StageDescription#erased} */
    void forget(Object erased);
}
