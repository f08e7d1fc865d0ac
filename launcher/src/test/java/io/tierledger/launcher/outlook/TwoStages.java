package io.tierledger.launcher.outlook;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.method.Method;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.partition.PartitionConfiguration;
import io.tierledger.scoring.publishing.PublishedScorecard;
import io.tierledger.scoring.rehearsing.RehearsingConfiguration;
import io.tierledger.scoring.stage.StageConfiguration;
import io.tierledger.tier.outlook.OutlookConfiguration;
import io.tierledger.tier.placement.PlacementEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Scoring and tiering as they run, twelve partitions each, without stores and topics between them. */
final class TwoStages implements AutoCloseable {
    final List<PlacementEvent> decided = new ArrayList<>();
    private final Map<String, Method> methods = new HashMap<>();
    private final AnnotationConfigApplicationContext scoring = new AnnotationConfigApplicationContext();
    private final AnnotationConfigApplicationContext tier = new AnnotationConfigApplicationContext();
    private final List<PartitionProcess> scored = new ArrayList<>();
    private final List<PartitionProcess> tiered = new ArrayList<>();
    private final Stage stage;
    private long sequence;

    TwoStages() {
        TierledgerProperties properties =
                new TierledgerProperties("scoring", "", "", ZoneOffset.UTC, "EUR", 1, Duration.ofSeconds(1));
        scoring.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        scoring.registerBean(TierledgerProperties.class, () -> properties);
        scoring.registerBean(JudgementEvents.class, () -> JudgementEvents.NONE);
        scoring.registerBean(Publications.class, () -> (id, version) -> published(methods.get(id)));
        scoring.register(PartitionConfiguration.class, StageConfiguration.class, RehearsingConfiguration.class);
        scoring.refresh();
        tier.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        tier.register(
                io.tierledger.tier.partition.PartitionConfiguration.class,
                io.tierledger.tier.stage.StageConfiguration.class,
                OutlookConfiguration.class);
        tier.refresh();
        stage = scoring.getBean(Stage.class);
        for (int p = 0; p < Partitions.COUNT; p++) {
            scored.add(stage.open(p));
            tiered.add(tier.getBean(Stage.class).open(p));
        }
        Presets.all().forEach(this::publish);
    }

    io.tierledger.scoring.rehearsing.Rehearsals scoringRehearsals() {
        return scoring.getBean(io.tierledger.scoring.rehearsing.Rehearsals.class);
    }

    io.tierledger.tier.outlook.Rehearsals tierRehearsals() {
        return tier.getBean(io.tierledger.tier.outlook.Rehearsals.class);
    }

    Method method(String id) {
        return methods.get(id);
    }

    private static MethodPublished published(Method method) {
        return new MethodPublished(method, "NOW", null, "preset", "preset");
    }

    void publish(Method method) {
        methods.put(method.id(), method);
        var event = new io.tierledger.contracts.scores.MethodPublished(method, false, "NOW", null, "preset", "preset");
        byte[] body = EventStoreConfiguration.STORED_JSON.writeValueAsBytes(event);
        for (int p = 0; p < Partitions.COUNT; p++) {
            tiered.get(p).handle(input("scoring", p, "", event, body), new Between(p, null));
            scored.get(p).given(given(published(method)), new Between(p, null));
        }
    }

    private StoredEvent given(Object event) {
        return new StoredEvent(++sequence, new UUID(0, sequence), "", 0, "", event, Instant.EPOCH);
    }

    private Input input(String source, int partition, String key, PublishedEvent event, byte[] body) {
        return new Input(source, partition, ++sequence, PublishedEvent.typeOf(event.getClass()), key, event, body);
    }

    /** Answers its position in customer-service's store. */
    long send(String customerId, PublishedEvent event) {
        int p = Partitions.of(customerId);
        Input input = input("customers", p, customerId, event, new byte[0]);
        scored.get(p).handle(input, new Between(p, null));
        if (event instanceof CustomerRegistered || event instanceof CustomerStatusChanged) {
            tiered.get(p).handle(input("scoring", p, customerId, event, new byte[0]), new Between(p, null));
        }
        return input.sequence();
    }

    void judge(CriterionJudged judged) {
        int p = Partitions.of(judged.customerId());
        scored.get(p).given(given(judged), new Between(p, null));
    }

    void pass(LocalDate day) {
        List<Input> days = new ArrayList<>();
        List<byte[]> words = new ArrayList<>();
        for (int p = 0; p < Partitions.COUNT; p++) {
            days.add(input("customers", p, "", new DayPassed(day), new byte[0]));
            scored.get(p)
                    .gathers(days.get(p))
                    .map(PartitionProcess.Contribution::payload)
                    .ifPresent(words::add);
        }
        byte[] gathered = words.isEmpty() ? null : stage.combine("ranking", words);
        for (int p = 0; p < Partitions.COUNT; p++) {
            scored.get(p).handle(days.get(p), new Between(p, gathered));
            tiered.get(p).handle(input("scoring", p, "", new DayPassed(day), new byte[0]), new Between(p, null));
        }
    }

    /** Where the policy has a customer, from what was decided; null for nowhere. */
    @Nullable
    String tierOf(String customerId, String method) {
        String found = null;
        for (PlacementEvent event : decided) {
            if (event.change().customerId().equals(customerId)
                    && event.change().method().equals(method)) {
                found = switch (event) {
                    case PlacementEvent.TierAssigned e -> e.to();
                    case PlacementEvent.TierPromoted e -> e.to();
                    case PlacementEvent.TierDemoted e -> e.to();
                    case PlacementEvent.TierWithdrawn e -> null;
                    default -> found;
                };
            }
        }
        return found;
    }

    /** What scoring causes goes straight into the tier stage; what that causes is kept. */
    private final class Between implements Effects {
        private final int partition;
        private final byte @Nullable [] gathered;

        Between(int partition, byte @Nullable [] gathered) {
            this.partition = partition;
            this.gathered = gathered;
        }

        @Override
        public void emit(String stream, Object event) {
            if (event instanceof ScorecardUpdated card) {
                var published = PublishedScorecard.of(card, methods.get(card.method()));
                Input input = input("scoring", partition, card.customerId(), published, new byte[0]);
                tiered.get(partition).handle(input, new Between(partition, null));
            } else if (event instanceof PlacementEvent placement) {
                decided.add(placement);
            }
        }

        @Override
        public void park(String key, Exception reason) {
            throw new IllegalStateException(key, reason);
        }

        @Override
        public byte @Nullable [] gathered() {
            return gathered;
        }
    }

    @Override
    public void close() {
        scoring.close();
        tier.close();
    }
}
