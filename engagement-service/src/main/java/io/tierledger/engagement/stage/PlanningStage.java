package io.tierledger.engagement.stage;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.scores.ImportSettled;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.tiers.OverrideEnded;
import io.tierledger.contracts.tiers.OverrideSet;
import io.tierledger.contracts.tiers.TierAssigned;
import io.tierledger.contracts.tiers.TierChanged;
import io.tierledger.contracts.tiers.TierRetained;
import io.tierledger.contracts.tiers.TierWithdrawn;
import io.tierledger.engagement.reports.CompletionReported;
import io.tierledger.engagement.reports.SkippingReported;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.consuming.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The last stage of the pipeline: from tiers to plans. What it relays is the end of an import only: nobody decides after it. */
final class PlanningStage implements Stage {
    private static final String IMPORT_COMPLETED = PublishedEvent.typeOf(ImportCompleted.class);

    /** As they are published, and as they were until texts were sealed. */
    private static final List<Class<? extends PublishedEvent>> MOVED = List.of(
            TierAssigned.class,
            TierChanged.class,
            TierWithdrawn.class,
            io.tierledger.contracts.tiers.v1.TierAssigned.class,
            io.tierledger.contracts.tiers.v1.TierChanged.class,
            io.tierledger.contracts.tiers.v1.TierWithdrawn.class);

    private final JsonMapper json;

    PlanningStage(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "planned";
    }

    @Override
    public String source() {
        return "tiers";
    }

    @Override
    public String topic() {
        return Topics.TIERS;
    }

    @Override
    public Map<String, Class<?>> understands() {
        Map<String, Class<?>> understood = new HashMap<>();
        MOVED.forEach(type -> understood.put(PublishedEvent.typeOf(type), TierMoved.class));
        understood.put(PublishedEvent.typeOf(CustomerStatusChanged.class), StatusChanged.class);
        understood.put(
                PublishedEvent.typeOf(io.tierledger.contracts.customers.v1.CustomerStatusChanged.class),
                StatusChanged.class);
        for (Class<? extends PublishedEvent> type :
                List.of(MethodPublished.class, AccountManagerAssigned.class, DayPassed.class, ImportCompleted.class)) {
            understood.put(PublishedEvent.typeOf(type), type);
        }
        return understood;
    }

    @Override
    public Set<String> ignores() {
        return Set.of(
                PublishedEvent.typeOf(TierRetained.class),
                PublishedEvent.typeOf(io.tierledger.contracts.tiers.v1.TierRetained.class),
                PublishedEvent.typeOf(OverrideSet.class),
                PublishedEvent.typeOf(io.tierledger.contracts.tiers.v1.OverrideSet.class),
                PublishedEvent.typeOf(OverrideEnded.class),
                PublishedEvent.typeOf(io.tierledger.contracts.tiers.v1.OverrideEnded.class),
                PublishedEvent.typeOf(ImportSettled.class),
                "io.tierledger.review.opened.v1",
                "io.tierledger.review.closed.v1");
    }

    @Override
    public Set<String> relays() {
        return Set.of(IMPORT_COMPLETED);
    }

    @Override
    public String settlesOn() {
        return IMPORT_COMPLETED;
    }

    @Override
    public String settlementOf(Object event) {
        return ((ImportCompleted) event).importId();
    }

    @Override
    public Set<String> givens() {
        return Set.of(CompletionReported.NAME, SkippingReported.NAME);
    }

    @Override
    public int partitionOf(Object given) {
        return switch (given) {
            case CompletionReported done -> Partitions.of(done.activity().customerId());
            case SkippingReported skipped -> Partitions.of(skipped.activity().customerId());
            default -> throw new IllegalArgumentException("nobody gives this stage " + given.getClass());
        };
    }

    @Override
    public PartitionProcess open(int partition) {
        return new PlanningProcess(partition, json);
    }
}
