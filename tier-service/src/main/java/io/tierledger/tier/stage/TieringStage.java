package io.tierledger.tier.stage;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.scores.CriterionJudged;
import io.tierledger.contracts.scores.CriterionScored;
import io.tierledger.contracts.scores.ImportSettled;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.partition.Asked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The stage {@code tiered}: from scorecards to tiers. */
final class TieringStage implements Stage {
    private static final List<Class<? extends PublishedEvent>> RELAYED = List.of(
            DayPassed.class,
            ImportCompleted.class,
            CustomerStatusChanged.class,
            io.tierledger.contracts.customers.v1.CustomerStatusChanged.class,
            AccountManagerAssigned.class,
            MethodPublished.class);

    private static final Set<String> RELAYS = typesOf(RELAYED);
    private static final Set<String> IGNORED = typesOf(List.of(
            CriterionScored.class,
            CriterionJudged.class,
            io.tierledger.contracts.scores.v1.CriterionJudged.class,
            ImportSettled.class));

    private static final Class<? extends PublishedEvent> OLD_SCORECARD =
            io.tierledger.contracts.scores.v1.ScorecardUpdated.class;

    private final JsonMapper json;
    private final OpenPartitions<Asked> open;
    private final Map<String, Class<?>> understood = new HashMap<>();

    TieringStage(JsonMapper json, OpenPartitions<Asked> open) {
        this.json = json;
        this.open = open;
        RELAYED.forEach(type -> understood.put(PublishedEvent.typeOf(type), type));
        understood.put(PublishedEvent.typeOf(ScorecardUpdated.class), ScorecardUpdated.class);
        understood.put(PublishedEvent.typeOf(OLD_SCORECARD), OLD_SCORECARD);
        understood.put(PublishedEvent.typeOf(CustomerRegistered.class), CustomerRegistered.class);
    }

    private static Set<String> typesOf(List<? extends Class<? extends PublishedEvent>> events) {
        return events.stream().map(PublishedEvent::typeOf).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return "tiered";
    }

    @Override
    public String source() {
        return "scoring";
    }

    @Override
    public String topic() {
        return Topics.SCORES;
    }

    @Override
    public Map<String, Class<?>> understands() {
        return understood;
    }

    @Override
    public Set<String> ignores() {
        return IGNORED;
    }

    @Override
    public Set<String> relays() {
        return RELAYS;
    }

    @Override
    public String settlesOn() {
        return PublishedEvent.typeOf(ImportCompleted.class);
    }

    @Override
    public String settlementOf(Object event) {
        return ((ImportCompleted) event).importId();
    }

    @Override
    public Set<String> givens() {
        return Set.of("override-set", "override-lifted");
    }

    @Override
    public int partitionOf(Object given) {
        return switch (given) {
            case OverrideSet set -> Partitions.of(set.customerId());
            case OverrideLifted lifted -> Partitions.of(lifted.customerId());
            default -> throw new IllegalStateException("nobody gives this stage a " + given.getClass());
        };
    }

    @Override
    public PartitionProcess open(int partition) {
        TieringProcess process = new TieringProcess(json);
        open.put(partition, process);
        return process;
    }
}
