package io.tierledger.scoring.stage;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerChanged;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.contracts.scores.ErasureCarriedOut;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.consuming.StageDescription;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.ranking.stored.RankingBytes;
import java.util.List;
import java.util.Set;

/** The stage {@code scored}: customers, orders and days in, scorecards out. */
final class ScoringStage implements Stage {
    private static final List<Class<? extends PublishedEvent>> UNDERSTOOD = List.of(
            CustomerRegistered.class,
            io.tierledger.contracts.customers.v1.CustomerRegistered.class,
            CustomerChanged.class,
            io.tierledger.contracts.customers.v1.CustomerChanged.class,
            CustomerStatusChanged.class,
            io.tierledger.contracts.customers.v1.CustomerStatusChanged.class,
            AccountManagerAssigned.class,
            io.tierledger.contracts.customers.v1.AccountManagerAssigned.class,
            WalletEstimated.class,
            io.tierledger.contracts.customers.v1.WalletEstimated.class,
            OrderPlaced.class,
            OrderCancelled.class,
            io.tierledger.contracts.customers.v1.OrderCancelled.class,
            DayPassed.class,
            ImportCompleted.class,
            SubjectErased.class);

    private static final List<Class<? extends PublishedEvent>> RELAYED = List.of(
            CustomerRegistered.class,
            io.tierledger.contracts.customers.v1.CustomerRegistered.class,
            DayPassed.class,
            ImportCompleted.class,
            SubjectErased.class,
            CustomerStatusChanged.class,
            io.tierledger.contracts.customers.v1.CustomerStatusChanged.class,
            AccountManagerAssigned.class,
            io.tierledger.contracts.customers.v1.AccountManagerAssigned.class);

    private static final StageDescription DESCRIPTION = new StageDescription(
            "scored",
            "customers",
            Topics.CUSTOMERS,
            PublishedEvent.byType(UNDERSTOOD),
            PublishedEvent.typesOf(List.of(ErasureCarriedOut.class)),
            PublishedEvent.typesOf(RELAYED),
            new StageDescription.Marker(
                    PublishedEvent.typeOf(ImportCompleted.class), event -> ((ImportCompleted) event).importId()),
            new StageDescription.Marker(
                    PublishedEvent.typeOf(SubjectErased.class), event -> ((SubjectErased) event).erasureId()),
            new StageDescription.Givens(
                    Set.of("criterion-judged", "method-published", "leading-method-chosen"),
                    ScoringStage::partitionOf));

    private final Publications publications;
    private final JudgementEvents judgements;
    private final OpenPartitions<Asked> open;
    private final int digits;

    ScoringStage(
            Publications publications,
            JudgementEvents judgements,
            OpenPartitions<Asked> open,
            TierledgerProperties properties) {
        this.judgements = judgements;
        this.publications = publications;
        this.open = open;
        this.digits = Amount.digits(properties.currency());
    }

    @Override
    public StageDescription description() {
        return DESCRIPTION;
    }

    private static int partitionOf(Object given) {
        return given instanceof CriterionJudged judged ? Partitions.of(judged.customerId()) : -1;
    }

    @Override
    public PartitionProcess open(int partition) {
        ScoringProcess process = new ScoringProcess(partition, digits, publications, judgements);
        open.put(partition, process);
        return process;
    }

    @Override
    public byte[] combine(String name, List<byte[]> words) {
        return RankingBytes.of(words);
    }
}
