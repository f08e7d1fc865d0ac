package io.tierledger.specification;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.Settled;
import io.tierledger.platform.eventstore.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends what the stage before would send: CloudEvents in binary mode with a rising {@code ce_sequence}. */
public final class UpstreamMessages implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final KafkaConnections kafka;
    private final Map<String, String> ensured = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    public UpstreamMessages(String kafka) {
        this.kafka = new KafkaConnections(kafka);
        this.producer = this.kafka.producer();
    }

    /** Sends to the partition of the key (without one to that in which stages say that they have settled) and answers the sequence. */
    public long publish(String topic, String key, PublishedEvent event) {
        long next = sequence.incrementAndGet();
        send(
                topic,
                key,
                key.isEmpty() ? Settled.SAID_IN : Partitions.of(key),
                next,
                PublishedEvent.typeOf(event.getClass()),
                json(event));
        return next;
    }

    /** Sends to every partition, as a day is sent. */
    public long publishToAll(String topic, PublishedEvent event) {
        long next = sequence.incrementAndGet();
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            send(topic, "", partition, next, PublishedEvent.typeOf(event.getClass()), json(event));
        }
        return next;
    }

    /** Sends anything, to try what a stage does with it. */
    public void send(String topic, String key, int partition, long sequence, String type, byte[] body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, key, body);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", Uuid7.next().toString());
        header(record, "ce_source", "/upstream");
        header(record, "ce_type", type);
        header(record, "ce_sequence", Long.toString(sequence));
        header(record, "content-type", "application/json");
        producer.send(record);
    }

    /** The next sequence, for a message that a test sends itself. */
    public long nextSequence() {
        return sequence.incrementAndGet();
    }

    /** Makes sure that the topic exists; asks the broker once per topic. */
    public void ensure(String topic) {
        ensured.computeIfAbsent(topic, kafka::ensure);
    }

    public void flush() {
        producer.flush();
    }

    private static byte[] json(PublishedEvent event) {
        return EventStoreConfiguration.STORED_JSON.writeValueAsBytes(event);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
