package io.tierledger.tier.simulating;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a partition of {@code tierledger.scores} from its first message to the last that is there now. */
final class ScoresLog {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 60;
    private static final Map<String, Class<? extends PublishedEvent>> READ = Stream.<Class<? extends PublishedEvent>>of(
                    ScorecardUpdated.class,
                    DayPassed.class,
                    CustomerStatusChanged.class,
                    CustomerRegistered.class,
                    MethodPublished.class)
            .collect(Collectors.toUnmodifiableMap(PublishedEvent::typeOf, Function.identity()));
    private final KafkaConnections kafka;

    ScoresLog(KafkaConnections kafka) {
        this.kafka = kafka;
    }

    interface Reader {
        void read(long sequence, String key, PublishedEvent event);
    }

    /** @throws IllegalStateException when the broker is silent for half a minute */
    void read(int partition, Reader reader) {
        TopicPartition part = new TopicPartition(Topics.SCORES, partition);
        try (Consumer<String, byte[]> consumer = kafka.consumer("tier-simulation")) {
            consumer.assign(List.of(part));
            consumer.seekToBeginning(List.of(part));
            long end = consumer.endOffsets(List.of(part)).getOrDefault(part, 0L);
            int silent = 0;
            long before = -1;
            while (consumer.position(part) < end) {
                var records = consumer.poll(POLL);
                silent = records.isEmpty() ? silent + 1 : 0;
                if (silent > SILENT_POLLS) {
                    throw new IllegalStateException("the log of scores is silent");
                }
                for (ConsumerRecord<String, byte[]> record : records) {
                    before = read(record, before, reader);
                }
            }
        }
    }

    private static long read(ConsumerRecord<String, byte[]> record, long before, Reader reader) {
        Class<? extends PublishedEvent> type = READ.get(header(record, "ce_type"));
        String sequence = header(record, "ce_sequence");
        if (type == null || sequence == null) {
            return before;
        }
        long position = Long.parseLong(sequence);
        if (position > before) {
            String key = record.key() == null ? "" : record.key();
            reader.read(position, key, EventStoreConfiguration.STORED_JSON.readValue(record.value(), type));
        }
        return Math.max(before, position);
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
