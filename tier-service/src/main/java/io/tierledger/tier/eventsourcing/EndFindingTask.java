package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.FindingTaskEnded;
import io.tierledger.tier.events.FindingTaskGiven;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Order: a task is done, since its finding is gone. Answers whether it was still there.
 *
 * @param task the one that was there when the finding was looked for
 */
public record EndFindingTask(@TargetAggregateIdentifier String stream, FindingTaskEnded ended, FindingTaskGiven task) {
    public EndFindingTask(FindingTaskEnded ended, FindingTaskGiven task) {
        this(ended.stream(), ended, task);
    }
}
