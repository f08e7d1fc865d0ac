package io.tierledger.platform.consuming;

import io.tierledger.platform.eventstore.StoredEvent;
import java.util.Map;
import java.util.Optional;

/**
 * What a stage does with the inputs of one partition. Called by one thread at a time, in order, and deterministic: the same inputs
 * and givens always give the same effects, so that state can be rebuilt by applying them again in silence. It reads no clock and
 * draws no random number.
 *
 * <p>A method that throws must have left the state of that key as it was: the key is parked and everything else goes on.
 */
public interface PartitionProcess {

    /** Applies one input and says what it causes. */
    void handle(Input input, Effects effects);

    /** Applies an event that a person gave this stage (stored by the interactive path), at its place between two inputs. */
    void given(StoredEvent given, Effects effects);

    /**
     * When this input can only be handled with the word of all partitions: a name such as {@code ranking:2014-06-30} and what this
     * partition has to say. Must not change state.
     */
    default Optional<Contribution> gathers(Input input) {
        return Optional.empty();
    }

    /** Documents changed since the last call, by key; an empty array means removed. The key "" is the partition's own document. */
    Map<String, byte[]> takeChanged();

    /** Reads back one document; called for all before the first input. */
    void restore(String key, byte[] document);

    /** Called once after the last {@link #restore}. */
    default void restored() {}

    /** What one partition says to the others. */
    record Contribution(String name, byte[] payload) {}
}
