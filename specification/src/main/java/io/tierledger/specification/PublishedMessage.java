package io.tierledger.specification;

import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.JsonNode;

/** A message as anybody reads it from a topic. */
public record PublishedMessage(int partition, String key, String type, long sequence, JsonNode json) {

    /** Everything a topic holds now, in the order of each partition. */
    public static List<PublishedMessage> all(String kafka, String topic, int partitions) {
        List<TopicPartition> parts = IntStream.range(0, partitions)
                .mapToObj(p -> new TopicPartition(topic, p))
                .toList();
        List<PublishedMessage> messages = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = new KafkaConnections(kafka).consumer("reader-of-" + topic)) {
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> messages.add(read(record)));
            }
        }
        return messages;
    }

    private static PublishedMessage read(ConsumerRecord<String, byte[]> record) {
        return new PublishedMessage(
                record.partition(),
                record.key(),
                header(record, "ce_type"),
                Long.parseLong(header(record, "ce_sequence")),
                EventStoreConfiguration.STORED_JSON.readTree(record.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
