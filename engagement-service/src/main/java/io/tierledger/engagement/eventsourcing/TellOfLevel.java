package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.levels.LevelEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a level's own stream to keep what a person says of it. Answers whether that was new. */
public record TellOfLevel(@TargetAggregateIdentifier String stream, LevelEvent.WithText event) {
    public static TellOfLevel of(LevelEvent.WithText event) {
        return new TellOfLevel(event.stream(), event);
    }
}
