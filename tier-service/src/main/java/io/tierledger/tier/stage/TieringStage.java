package io.tierledger.tier.stage;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.contracts.scores.CriterionJudged;
import io.tierledger.contracts.scores.CriterionScored;
import io.tierledger.contracts.scores.ErasureCarriedOut;
import io.tierledger.contracts.scores.ImportSettled;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.consuming.StageDescription;
import io.tierledger.tier.events.CaseEvent;
import io.tierledger.tier.events.CasesDecided;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.ReviewEvent;
import io.tierledger.tier.partition.Asked;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The stage {@code tiered}: from scorecards to tiers. */
final class TieringStage implements Stage {
    /** What it decides from and does not pass on. */
    private static final List<Class<? extends PublishedEvent>> DECIDES_FROM =
            List.of(ScorecardUpdated.class, io.tierledger.contracts.scores.v1.ScorecardUpdated.class);

    private static final List<Class<? extends PublishedEvent>> RELAYED = List.of(
            DayPassed.class,
            ImportCompleted.class,
            SubjectErased.class,
            CustomerRegistered.class,
            io.tierledger.contracts.customers.v1.CustomerRegistered.class,
            CustomerStatusChanged.class,
            io.tierledger.contracts.customers.v1.CustomerStatusChanged.class,
            AccountManagerAssigned.class,
            io.tierledger.contracts.customers.v1.AccountManagerAssigned.class,
            MethodPublished.class);

    private static final List<Class<? extends PublishedEvent>> IGNORED = List.of(
            CriterionScored.class,
            CriterionJudged.class,
            io.tierledger.contracts.scores.v1.CriterionJudged.class,
            ImportSettled.class,
            ErasureCarriedOut.class);

    private static final Set<String> GIVEN = Set.of(
            "override-set",
            "override-lifted",
            "review-opened",
            "case-defended",
            "case-decided",
            "cases-decided",
            "review-closing");

    private static final int ALL = -1;

    private static final StageDescription DESCRIPTION = new StageDescription(
            "tiered",
            "scoring",
            Topics.SCORES,
            PublishedEvent.byType(
                    Stream.concat(DECIDES_FROM.stream(), RELAYED.stream()).toList()),
            PublishedEvent.typesOf(IGNORED),
            PublishedEvent.typesOf(RELAYED),
            new StageDescription.Marker(
                    PublishedEvent.typeOf(ImportCompleted.class), event -> ((ImportCompleted) event).importId()),
            new StageDescription.Marker(
                    PublishedEvent.typeOf(SubjectErased.class), event -> ((SubjectErased) event).erasureId()),
            new StageDescription.Givens(GIVEN, TieringStage::partitionOf));

    private final JsonMapper json;
    private final OpenPartitions<Asked> open;

    TieringStage(JsonMapper json, OpenPartitions<Asked> open) {
        this.json = json;
        this.open = open;
    }

    @Override
    public StageDescription description() {
        return DESCRIPTION;
    }

    private static int partitionOf(Object given) {
        return switch (given) {
            case OverrideSet set -> Partitions.of(set.customerId());
            case OverrideLifted lifted -> Partitions.of(lifted.customerId());
            case CaseEvent said -> Partitions.of(said.customerId());
            case CasesDecided decided -> ALL;
            case ReviewEvent review -> ALL;
            default -> throw new IllegalStateException("nobody gives this stage a " + given.getClass());
        };
    }

    @Override
    public PartitionProcess open(int partition) {
        TieringProcess process = new TieringProcess(json, partition);
        open.put(partition, process);
        return process;
    }
}
