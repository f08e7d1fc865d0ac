package io.tierledger.engagement.answering;

import java.time.LocalDateTime;

/**
 * Where a request stands in the queue, and why it stands before the next one.
 *
 * @param rank from 1
 * @param answered when its answer is there, if nothing else comes and each takes its usual time
 * @param predictedBreach whether that is after its deadline
 */
public record Place(int rank, Waiting waiting, LocalDateTime answered, boolean predictedBreach, Because because) {

    /** Why one stands before the next. */
    public sealed interface Because {}

    /** Both have the same level. */
    public record DueEarlier() implements Because {}

    /** Both have the same level and are due at the same moment. */
    public record CameEarlier() implements Because {}

    /** They differ in their names only. */
    public record SameMoment() implements Because {}

    /** A level that comes first. */
    public record LevelFirst(ResponseLevel level, ResponseLevel next) implements Because {}

    /**
     * It, or one of its level behind it, would be late after one of level A that still has room.
     *
     * @param rank of that one
     */
    public record LateAfter(int rank) implements Because {}

    /**
     * Nothing is promised, so it comes after A and B.
     *
     * @param waited working days that have ended since it came
     * @param alarm after so many somebody is to look at it
     */
    public record AfterPromises(int waited, int alarm) implements Because {}

    /** Nothing stands behind it. */
    public record NobodyNext() implements Because {}
}
