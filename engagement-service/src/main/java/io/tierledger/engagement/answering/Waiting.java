package io.tierledger.engagement.answering;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for an answer, its clock running.
 *
 * @param due null where nothing is promised (level C)
 * @param alarm when it has waited too long whatever its level
 */
public record Waiting(
        String id,
        RequestKind kind,
        ResponseLevel level,
        LocalDateTime received,
        @Nullable LocalDateTime due,
        LocalDateTime alarm) {

    /** The moment after which its answer is late. */
    public LocalDateTime deadline() {
        return due == null ? alarm : due;
    }
}
