package io.tierledger.engagement.stage;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.contracts.scores.ErasureCarriedOut;
import io.tierledger.contracts.scores.ImportSettled;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.tiers.OverrideEnded;
import io.tierledger.contracts.tiers.OverrideSet;
import io.tierledger.contracts.tiers.ReviewClosed;
import io.tierledger.contracts.tiers.ReviewOpened;
import io.tierledger.contracts.tiers.TierAssigned;
import io.tierledger.contracts.tiers.TierChanged;
import io.tierledger.contracts.tiers.TierRetained;
import io.tierledger.contracts.tiers.TierWithdrawn;
import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.levels.ExceptionLifted;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import io.tierledger.engagement.levels.LevelEvent;
import io.tierledger.engagement.partition.Asked;
import io.tierledger.engagement.reports.CompletionReported;
import io.tierledger.engagement.reports.MoveAsked;
import io.tierledger.engagement.reports.SkippingReported;
import io.tierledger.engagement.requested.RequestAnswered;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.consuming.StageDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The last stage of the pipeline: from tiers to plans. What it relays are ends of imports and erasures only: nobody decides after it. */
final class PlanningStage implements Stage {
    private static final String IMPORT_COMPLETED = PublishedEvent.typeOf(ImportCompleted.class);
    private static final String SUBJECT_ERASED = PublishedEvent.typeOf(SubjectErased.class);

    /** As they are published, and as they were until texts were sealed. */
    private static final List<Class<? extends PublishedEvent>> MOVED = List.of(
            TierAssigned.class,
            TierChanged.class,
            TierWithdrawn.class,
            io.tierledger.contracts.tiers.v1.TierAssigned.class,
            io.tierledger.contracts.tiers.v1.TierChanged.class,
            io.tierledger.contracts.tiers.v1.TierWithdrawn.class);

    private static final List<Class<? extends PublishedEvent>> IGNORED = List.of(
            TierRetained.class,
            io.tierledger.contracts.tiers.v1.TierRetained.class,
            OverrideSet.class,
            io.tierledger.contracts.tiers.v1.OverrideSet.class,
            OverrideEnded.class,
            io.tierledger.contracts.tiers.v1.OverrideEnded.class,
            ReviewOpened.class,
            ReviewClosed.class,
            ImportSettled.class,
            ErasureCarriedOut.class);

    private static final StageDescription DESCRIPTION = new StageDescription(
            "planned",
            "tiers",
            Topics.TIERS,
            understood(),
            PublishedEvent.typesOf(IGNORED),
            Set.of(IMPORT_COMPLETED, SUBJECT_ERASED),
            new StageDescription.Marker(IMPORT_COMPLETED, event -> ((ImportCompleted) event).importId()),
            new StageDescription.Marker(SUBJECT_ERASED, event -> ((SubjectErased) event).erasureId()),
            new StageDescription.Givens(
                    Set.of(
                            CompletionReported.NAME,
                            SkippingReported.NAME,
                            MoveAsked.NAME,
                            RequestReceived.NAME,
                            RequestAnswered.NAME,
                            LevelAgreed.NAME,
                            ExceptionSet.NAME,
                            ExceptionLifted.NAME,
                            CapacityRecorded.NAME),
                    PlanningStage::partitionOf));

    private final JsonMapper json;
    private final OpenPartitions<Asked> open;

    /** @param open is given each partition that is opened */
    PlanningStage(JsonMapper json, OpenPartitions<Asked> open) {
        this.json = json;
        this.open = open;
    }

    @Override
    public StageDescription description() {
        return DESCRIPTION;
    }

    private static Map<String, Class<?>> understood() {
        Map<String, Class<?>> understood = new HashMap<>();
        MOVED.forEach(type -> understood.put(PublishedEvent.typeOf(type), TierMoved.class));
        understood.put(PublishedEvent.typeOf(CustomerRegistered.class), Registered.class);
        understood.put(
                PublishedEvent.typeOf(io.tierledger.contracts.customers.v1.CustomerRegistered.class), Registered.class);
        understood.put(PublishedEvent.typeOf(CustomerStatusChanged.class), StatusChanged.class);
        understood.put(
                PublishedEvent.typeOf(io.tierledger.contracts.customers.v1.CustomerStatusChanged.class),
                StatusChanged.class);
        understood.put(PublishedEvent.typeOf(AccountManagerAssigned.class), HandedOver.class);
        understood.put(
                PublishedEvent.typeOf(io.tierledger.contracts.customers.v1.AccountManagerAssigned.class),
                HandedOver.class);
        understood.putAll(PublishedEvent.byType(
                List.of(MethodPublished.class, DayPassed.class, ImportCompleted.class, SubjectErased.class)));
        return understood;
    }

    private static int partitionOf(Object given) {
        return switch (given) {
            case CompletionReported done -> Partitions.of(done.activity().customerId());
            case SkippingReported skipped -> Partitions.of(skipped.activity().customerId());
            case MoveAsked move -> Partitions.of(move.activity().customerId());
            case RequestReceived received -> Partitions.of(received.customerId());
            case RequestAnswered answered -> Partitions.of(answered.customerId());
            case LevelEvent level -> Partitions.of(level.customerId());
            case CapacityRecorded recorded -> -1;
            default -> throw new IllegalArgumentException("nobody gives this stage " + given.getClass());
        };
    }

    @Override
    public PartitionProcess open(int partition) {
        PlanningProcess process = new PlanningProcess(partition, json);
        open.put(partition, process);
        return process;
    }
}
