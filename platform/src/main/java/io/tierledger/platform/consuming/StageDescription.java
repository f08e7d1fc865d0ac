package io.tierledger.platform.consuming;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a stage of the pipeline takes in, passes on and is given.
 *
 * @param name of the consumer group and of the stage in {@code import.settled}, for example {@code scored}
 * @param source short name of the input in evidence, for example {@code customers}
 * @param topic the one input
 * @param understands wire type to class of the messages that it decides from
 * @param ignores wire types of the topic that it knows and passes over
 * @param relays wire types that it passes on unchanged to the same partition of its own topic
 * @param erased says that what was known of somebody was erased; null where nobody says so to the stage
 */
public record StageDescription(
        String name,
        String source,
        String topic,
        Map<String, Class<?>> understands,
        Set<String> ignores,
        Set<String> relays,
        Marker marker,
        @Nullable Marker erased,
        Givens givens) {

    public StageDescription {
        understands = Map.copyOf(understands);
        ignores = Set.copyOf(ignores);
        relays = Set.copyOf(relays);
    }

    /** What marks the end of an import and the erasure of somebody; null for any other message. */
    @Nullable
    Mark markOf(Input input) {
        if (input.type().equals(marker.type())) {
            return new Mark(marker.id().apply(input.event()), false);
        }
        return erased != null && isErasure(input) ? new Mark(erased.id().apply(input.event()), true) : null;
    }

    /** Whether it says that what was known of somebody was erased. */
    boolean isErasure(Input input) {
        return erased != null && input.type().equals(erased.type());
    }

    /**
     * The message, told in every partition, after which the stage says that it is done with what came before.
     *
     * @param type wire type
     * @param id the id of an import, or of an erasure, in a message of that type
     */
    public record Marker(String type, Function<Object, String> id) {}

    /**
     * What persons give the stage past its topic.
     *
     * @param names stored names of the events
     * @param partition the one that such an event belongs to; -1 for all of them
     */
    public record Givens(Set<String> names, ToIntFunction<Object> partition) {
        public Givens {
            names = Set.copyOf(names);
        }
    }
}
