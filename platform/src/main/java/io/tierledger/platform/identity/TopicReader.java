package io.tierledger.platform.identity;

import io.tierledger.platform.KafkaConnections;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Looks at what a topic holds at its ends. */
final class TopicReader {
    private final KafkaConnections kafka;

    TopicReader(KafkaConnections kafka) {
        this.kafka = kafka;
    }

    /** The value last said under a key; empty if none was. */
    String latest(String topic, String key) {
        String[] latest = {""};
        read(topic, Long.MAX_VALUE, record -> {
            if (key.equals(record.key())) {
                latest[0] = new String(record.value(), StandardCharsets.UTF_8);
            }
        });
        return latest[0];
    }

    /** Position in its source's store of the last message of each partition; empty partitions are absent. */
    Map<Integer, Long> ends(String topic) {
        Map<Integer, Long> ends = new HashMap<>();
        read(topic, 1, record -> {
            Header sequence = record.headers().lastHeader("ce_sequence");
            if (sequence != null) {
                ends.put(record.partition(), Long.parseLong(new String(sequence.value(), StandardCharsets.US_ASCII)));
            }
        });
        return ends;
    }

    private void read(String topic, long lastOnes, Consumer<ConsumerRecord<String, byte[]>> reader) {
        var consumer = kafka.consumer("tierledger-identity");
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
            left.forEach((partition, end) -> consumer.seek(
                    partition, Math.max(begins.getOrDefault(partition, 0L), end - Math.min(end, lastOnes))));
            left.entrySet().removeIf(end -> end.getValue() <= begins.getOrDefault(end.getKey(), 0L));
            long until = System.nanoTime() + KafkaConnections.LIMIT.toNanos();
            while (!left.isEmpty()) {
                if (System.nanoTime() > until) {
                    throw new KafkaException("Kafka does not show the end of " + topic);
                }
                consumer.poll(Duration.ofMillis(100)).forEach(reader);
                left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }
}
