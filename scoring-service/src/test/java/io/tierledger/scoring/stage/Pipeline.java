package io.tierledger.scoring.stage;

import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.ranking.stored.RankingBytes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** The stage without its platform: twelve partitions in one thread, effects in a list. */
public final class Pipeline {
    public final List<Object> events = new ArrayList<>();
    private final List<StoredEvent> judged = new ArrayList<>();
    final List<String> parked = new ArrayList<>();
    final Map<String, ScorecardUpdated> last = new TreeMap<>();
    public final ScoringProcess[] processes = new ScoringProcess[Partitions.COUNT];
    private final List<Map<String, byte[]>> saved = new ArrayList<>();
    private final Map<String, MethodPublished> published = new HashMap<>();
    private long sequence;
    private long givens;

    public Pipeline() {
        for (int p = 0; p < processes.length; p++) {
            processes[p] = open(p);
            saved.add(new HashMap<>());
        }
    }

    public static Pipeline withPresets() {
        Pipeline pipeline = new Pipeline();
        Presets.all().forEach(m -> pipeline.give(new MethodPublished(m, "NOW", null, "preset", "preset")));
        return pipeline;
    }

    private ScoringProcess open(int partition) {
        return new ScoringProcess(partition, 2, this::publication, JudgementEvents.NONE);
    }

    public MethodPublished publication(String id, int version) {
        return Objects.requireNonNull(published.get(id + version));
    }

    private final class Collected implements Effects {
        private final byte[] gathered;

        Collected(byte[] gathered) {
            this.gathered = gathered;
        }

        @Override
        public void emit(String stream, Object event) {
            events.add(event);
            if (event instanceof ScorecardUpdated card) {
                last.put(card.customerId() + ":" + card.method(), card);
            }
        }

        @Override
        public void park(String key, Exception reason) {
            parked.add(key + ": " + reason);
        }

        @Override
        public byte[] gathered() {
            return gathered;
        }
    }

    /** Its partitions, for questions. */
    public OpenPartitions<Asked> open() {
        OpenPartitions<Asked> open = new OpenPartitions<>(() -> {});
        for (int p = 0; p < processes.length; p++) {
            open.put(p, processes[p]);
        }
        return open;
    }

    /** Every judgement that was given, in pages. */
    public List<StoredEvent> judged(long position, int limit) {
        return judged.stream().filter(e -> e.position() > position).limit(limit).toList();
    }

    public long sequence() {
        return sequence;
    }

    public void send(String customerId, Object event) {
        int partition = Partitions.of(customerId);
        Input input = new Input("customers", partition, ++sequence, "", customerId, event, new byte[0]);
        processes[partition].handle(input, new Collected(null));
    }

    public void pass(LocalDate day) {
        List<byte[]> words = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (int p = 0; p < processes.length; p++) {
            Input input = new Input("customers", p, ++sequence, "", "", new DayPassed(day), new byte[0]);
            inputs.add(input);
            processes[p]
                    .gathers(input)
                    .map(PartitionProcess.Contribution::payload)
                    .ifPresent(words::add);
        }
        byte[] result = words.isEmpty() ? null : RankingBytes.of(words);
        inputs.forEach(input -> processes[input.partition()].handle(input, new Collected(result)));
    }

    public void passUntil(LocalDate from, LocalDate last) {
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            pass(day);
        }
    }

    public void give(Object event) {
        StoredEvent given = new StoredEvent(++givens, new UUID(0, givens), "", 0, "", event, Instant.EPOCH);
        if (event instanceof CriterionJudged) {
            judged.add(given);
        }
        if (event instanceof MethodPublished method) {
            published.put(method.method().id() + method.method().version(), method);
        }
        for (int p = 0; p < processes.length; p++) {
            if (!(event instanceof CriterionJudged judged) || Partitions.of(judged.customerId()) == p) {
                processes[p].given(given, new Collected(null));
            }
        }
    }

    /** Saves, forgets everything in memory, and reads it back. */
    public void restart() {
        for (int p = 0; p < processes.length; p++) {
            Map<String, byte[]> documents = saved.get(p);
            processes[p].takeChanged().forEach((key, bytes) -> {
                if (bytes.length == 0) {
                    documents.remove(key);
                } else {
                    documents.put(key, bytes);
                }
            });
            processes[p] = open(p);
            documents.forEach(processes[p]::restore);
            processes[p].restored();
        }
    }

    public List<ScorecardUpdated> cards(String customerId, String method) {
        return events.stream()
                .filter(ScorecardUpdated.class::isInstance)
                .map(ScorecardUpdated.class::cast)
                .filter(card ->
                        card.customerId().equals(customerId) && card.method().equals(method))
                .toList();
    }
}
