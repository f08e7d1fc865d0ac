package io.tierledger.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** How a service talks to Kafka: producers that lose and reorder nothing, consumers that commit no offsets, topics kept for ever. */
public final class KafkaConnections {
    /** After so long without an answer Kafka does not answer. */
    public static final Duration LIMIT = Duration.ofSeconds(8);

    private static final int LIMIT_MILLISECONDS = (int) LIMIT.toMillis();
    private static final int REQUEST_MILLISECONDS = 5_000;

    private final KafkaAddress address;

    /** @param address as {@link KafkaAddress} reads it */
    public KafkaConnections(String address) {
        this.address = KafkaAddress.parse(address);
    }

    /**
     * A producer that retries until it is closed, in order: a record is never passed by a later one. One request at a time: on a
     * topic just made, a first batch that meets a leader not ready yet would be overtaken and then refused for ever. Whoever waits
     * for an acknowledgement waits {@link #LIMIT}, then throws the producer away and sends anew: a record given up for late would be
     * passed by a later one.
     */
    public Producer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4"); // a batch has the same field names and headers many times
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LIMIT_MILLISECONDS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLISECONDS);
        return new DefaultKafkaProducerFactory<>(
                        address.with(settings), new StringSerializer(), new ByteArraySerializer())
                .createNonTransactionalProducer();
    }

    /** A consumer from the first record; positions are kept by whoever reads, never by Kafka. */
    public Consumer<String, byte[]> consumer(String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 4_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 300_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLISECONDS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLISECONDS);
        return new DefaultKafkaConsumerFactory<>(
                        address.with(settings), new StringDeserializer(), new ByteArrayDeserializer())
                .createConsumer();
    }

    /**
     * Makes sure the topic exists, with {@link Partitions#COUNT} partitions, kept for ever.
     *
     * @return the topic's id, another one when the topic was lost and made anew
     * @throws KafkaException while no broker answers
     */
    public String ensure(String topic) {
        return ensure(topic, Partitions.COUNT);
    }

    /** As above with another number of partitions, which is its number for ever. */
    public String ensure(String topic, int partitions) {
        try (Admin admin = admin()) {
            Optional<TopicDescription> known = describe(admin, topic);
            if (known.isEmpty()) {
                create(admin, topic, partitions);
            }
            for (int attempt = 0; attempt < 50 && known.isEmpty(); attempt++) {
                TimeUnit.MILLISECONDS.sleep(100);
                known = describe(admin, topic);
            }
            TopicDescription topicNow = known.orElseThrow(() -> new KafkaException(topic + " does not appear"));
            if (topicNow.partitions().size() != partitions) {
                throw new IllegalStateException("%s has %d partitions and must have %d for ever"
                        .formatted(topic, topicNow.partitions().size(), partitions));
            }
            return topicNow.topicId().toString();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stopping);
        } catch (ExecutionException | TimeoutException failed) {
            throw new KafkaException("Kafka does not answer about " + topic, failed);
        }
    }

    /** Asks about the cluster; no question takes longer than {@link #LIMIT}. */
    public Admin admin() {
        return Admin.create(address.with(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLISECONDS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLISECONDS)));
    }

    private static Optional<TopicDescription> describe(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return Optional.of(Objects.requireNonNull(admin.describeTopics(List.of(topic))
                            .topicNameValues()
                            .get(topic))
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void create(Admin admin, String topic, int partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty())
                .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
        try {
            admin.createTopics(List.of(wanted)).all().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** How long to wait before trying again what failed. */
    public static final Duration PAUSE = Duration.ofMillis(500);
}
