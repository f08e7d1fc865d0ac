package io.tierledger.specification.walls;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import io.tierledger.people.People;
import io.tierledger.platform.access.BusinessDay;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.consuming.StageDescription;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.publishing.Publication;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.platform.wiring.PlatformConfiguration;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Rights;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A stage small enough to know its every answer: it adds up per key, closes with each round, and may be given a bonus. */
final class Tally {
    static final String SOURCE = "test.source";
    static final String OUT = "test.tally";
    static final int POISON = 666;

    @WireName("test.added.v1")
    record Added(String key, int amount) implements PublishedEvent {}

    @WireName("test.round-ended.v1")
    record RoundEnded(String id) implements PublishedEvent {}

    record Counted(String key, long total) {}

    record RoundClosed(String key, String round, long total, long highest) {}

    record BonusGiven(String key, int amount) {}

    private Tally() {}

    @Configuration(proxyBeanMethods = false)
    @Import(WithoutStage.class)
    static class Service {
        @Bean
        Stage stage() {
            return new TallyStage();
        }
    }

    /** Everything but the stage. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PlatformConfiguration.class)
    static class WithoutStage {
        @Bean
        EventNames names() {
            return new EventNames(Map.of(
                    "counted", Counted.class, "round-closed", RoundClosed.class, "bonus-given", BonusGiven.class));
        }

        @Bean
        Translation translation() {
            return new TallyTranslation();
        }

        @Bean
        Projection totals() {
            return new Totals();
        }

        /** Of any service: what is tried has no routes of its own. */
        @Bean
        Rights tableOfAnother() {
            return Rights.of("tier");
        }

        @Bean
        KnownPeople people() {
            return People.NOBODY;
        }

        @Bean
        BusinessDay businessDay() {
            return Optional::empty;
        }
    }

    static final class TallyStage implements Stage {
        private static final StageDescription DESCRIPTION = new StageDescription(
                "tallied",
                "source",
                SOURCE,
                Map.of("test.added.v1", Added.class, "test.round-ended.v1", RoundEnded.class),
                Set.of("test.ignored.v1"),
                Set.of("test.round-ended.v1"),
                new StageDescription.Marker("test.round-ended.v1", event -> ((RoundEnded) event).id()),
                null,
                new StageDescription.Givens(
                        Set.of("bonus-given"),
                        given -> io.tierledger.platform.Partitions.of(((BonusGiven) given).key())));

        private final UnaryOperator<PartitionProcess> around;

        TallyStage() {
            this(process -> process);
        }

        /** @param around what stands between the platform and the process */
        TallyStage(UnaryOperator<PartitionProcess> around) {
            this.around = around;
        }

        @Override
        public StageDescription description() {
            return DESCRIPTION;
        }

        @Override
        public PartitionProcess open(int partition) {
            return around.apply(new TallyProcess());
        }

        @Override
        public byte[] combine(String name, List<byte[]> contributions) {
            long highest = 0;
            for (byte[] word : contributions) {
                highest = Math.max(highest, ByteBuffer.wrap(word).getLong());
            }
            return ByteBuffer.allocate(8).putLong(highest).array();
        }
    }

    private static final class TallyProcess implements PartitionProcess {
        private final Map<String, Long> totals = new TreeMap<>();
        private final Map<String, byte[]> changed = new HashMap<>();

        @Override
        public Optional<Contribution> gathers(Input input) {
            if (!(input.event() instanceof RoundEnded round)) {
                return Optional.empty();
            }
            long highest =
                    totals.values().stream().mapToLong(Long::longValue).max().orElse(0);
            return Optional.of(new Contribution(
                    "round:" + round.id(),
                    ByteBuffer.allocate(8).putLong(highest).array()));
        }

        @Override
        public void handle(Input input, Effects effects) {
            switch (input.event()) {
                case Added added -> {
                    if (added.amount() == POISON) {
                        throw new IllegalArgumentException("poison");
                    }
                    add(added.key(), added.amount(), effects);
                }
                case RoundEnded round -> {
                    long highest = ByteBuffer.wrap(effects.gathered()).getLong();
                    totals.forEach((key, total) ->
                            effects.emit("round:" + key, new RoundClosed(key, round.id(), total, highest)));
                }
                default -> throw new IllegalStateException(input.type());
            }
        }

        @Override
        public void given(StoredEvent given, Effects effects) {
            BonusGiven bonus = (BonusGiven) given.event();
            add(bonus.key(), bonus.amount(), effects);
        }

        private void add(String key, int amount, Effects effects) {
            long total = totals.merge(key, (long) amount, Long::sum);
            changed.put(key, ByteBuffer.allocate(8).putLong(total).array());
            effects.emit("tally:" + key, new Counted(key, total));
        }

        @Override
        public Map<String, byte[]> takeChanged() {
            Map<String, byte[]> taken = new HashMap<>(changed);
            changed.clear();
            return taken;
        }

        @Override
        public void restore(String key, byte[] document) {
            totals.put(key, ByteBuffer.wrap(document).getLong());
        }
    }

    private static final class TallyTranslation implements Translation {
        @Override
        public String topic() {
            return OUT;
        }

        @Override
        public String source() {
            return "/tally";
        }

        @Override
        public List<Publication> translate(StoredEvent event) {
            return event.event() instanceof Counted counted
                    ? List.of(Publication.byKey(OUT, counted.key(), "test.counted.v1", counted))
                    : List.of();
        }
    }

    private static final class Totals implements Projection {
        @Override
        public String name() {
            return "totals";
        }

        @Override
        public void project(List<StoredEvent> events, MongoDatabase database) {
            var writes = events.stream()
                    .filter(e -> e.event() instanceof Counted)
                    .map(e -> (Counted) e.event())
                    .map(c -> new ReplaceOneModel<>(
                            Filters.eq("_id", c.key()),
                            new Document("_id", c.key()).append("total", c.total()),
                            new ReplaceOptions().upsert(true)))
                    .toList();
            if (!writes.isEmpty()) {
                database.getCollection("totals").bulkWrite(writes);
            }
        }

        @Override
        public void drop(MongoDatabase database) {
            database.getCollection("totals").drop();
        }
    }
}
