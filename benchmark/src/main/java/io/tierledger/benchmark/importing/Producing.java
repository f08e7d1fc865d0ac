package io.tierledger.benchmark.importing;

import io.tierledger.contracts.Topics;
import io.tierledger.platform.KafkaAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The baseline of {@code kafka-producer-perf-test}: as many records of the same size to the same broker, {@code acks=all}, defaults otherwise. */
record Producing(KafkaAddress kafka) {
    private static final String TOPIC = "benchmark.orders";

    /** Bytes of a published order, headers included, as they lie in the topic: an average of some hundreds. */
    int bytesOfAnOrder() {
        Map<String, Object> settings = kafka.with(Map.of("max.poll.records", 2_000));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(i -> new TopicPartition(Topics.CUSTOMERS, i))
                    .toList();
            consumer.assign(all);
            consumer.seekToEnd(all);
            all.forEach(partition -> consumer.seek(partition, Math.max(0, consumer.position(partition) - 200)));
            long bytes = 0;
            long count = 0;
            for (int round = 0; round < 5; round++) {
                for (ConsumerRecord<byte[], byte[]> order : consumer.poll(Duration.ofSeconds(2))) {
                    bytes += size(order);
                    count++;
                }
            }
            return (int) (bytes / Math.max(1, count));
        }
    }

    private static long size(ConsumerRecord<byte[], byte[]> order) {
        long headers = 0;
        for (var header : order.headers()) {
            headers += header.key().length() + header.value().length;
        }
        return headers + Math.max(0, order.serializedKeySize()) + Math.max(0, order.serializedValueSize());
    }

    /**
     * Makes the topic and has one record acknowledged in every partition: a batch that meets a leader not ready yet would be passed by
     * the next ones, and the producer then waits in vain for its turn (out of order sequence).
     */
    void prepare() throws Exception {
        createTopic();
        Map<String, Object> settings = kafka.with(Map.of("acks", "all", "max.in.flight.requests.per.connection", 1));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                producer.send(new ProducerRecord<>(TOPIC, partition, null, new byte[1]))
                        .get(60, TimeUnit.SECONDS);
            }
        }
    }

    /** Sends them and returns when all are acknowledged. */
    void send(int records, int bytes) throws Exception {
        byte[] value = new byte[bytes];
        AtomicReference<Exception> failure = new AtomicReference<>();
        Map<String, Object> settings = kafka.with(Map.of("acks", "all"));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(TOPIC, value), (done, failed) -> {
                    if (failed != null) {
                        failure.set(failed);
                    }
                });
            }
            producer.flush();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(kafka.with(Map.of()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
