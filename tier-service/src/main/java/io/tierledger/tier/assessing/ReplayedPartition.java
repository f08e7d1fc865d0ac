package io.tierledger.tier.assessing;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.tier.placement.PlacementEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One partition of one method, decided again from the log, with the versions that were published or with a draft in their place. */
public final class ReplayedPartition {
    private static final byte[] NOTHING_TO_SAVE = {};
    private final TierPartition partition = new TierPartition(EventStoreConfiguration.STORED_JSON);
    private final String method;
    private final @Nullable Method draft;
    private final Effects effects;
    private boolean begun;

    /** @param draft null for the published versions */
    public ReplayedPartition(String method, @Nullable Method draft, Consumer<PlacementEvent> reader) {
        this.method = method;
        this.draft = draft;
        this.effects = new Effects() {
            @Override
            public void emit(String stream, Object event) {
                if (event instanceof PlacementEvent placement) {
                    reader.accept(placement);
                }
            }

            @Override
            public void park(String key, Exception reason) {
                throw new IllegalStateException("the replay cannot assess " + key, reason);
            }

            @Override
            public byte @Nullable [] gathered() {
                return null;
            }
        };
    }

    /** The next message of the log; those about other methods are passed over. */
    public void handle(long sequence, String key, PublishedEvent event) {
        switch (event) {
            case ScorecardUpdated card when !card.method().equals(method) -> {}
            case MethodPublished published when !published.method().id().equals(method) -> {}
            case MethodPublished published when draft != null -> begin(sequence, draft, published);
            default -> apply(sequence, key, event);
        }
    }

    private void begin(long sequence, Method instead, MethodPublished published) {
        if (!begun) {
            begun = true;
            apply(sequence, "", new MethodPublished(instead, false, "NOW", null, published.author(), published.publishedBy()));
        }
    }

    private void apply(long sequence, String key, PublishedEvent event) {
        partition.handle(
                new Input("scoring", 0, sequence, PublishedEvent.typeOf(event.getClass()), key, event, NOTHING_TO_SAVE), effects);
    }
}
