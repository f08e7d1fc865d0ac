package io.tierledger.platform;

import java.time.Duration;
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
    private final String servers;

    public KafkaConnections(String servers) {
        this.servers = servers;
    }

    /**
     * A producer that retries until it is closed, in order: a record is never passed by a later one. One request at a time: on a
     * topic just made, a first batch that meets a leader not ready yet would be overtaken and then refused for ever.
     */
    public Producer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.LINGER_MS_CONFIG,
                1,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                8 * 1024 * 1024,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000);
        return new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer())
                .createNonTransactionalProducer();
    }

    /** A consumer from the first record; positions are kept by whoever reads, never by Kafka. */
    public Consumer<String, byte[]> consumer(String group) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                4_000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                300_000);
        return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer())
                .createConsumer();
    }

    /**
     * Makes sure the topic exists, with {@link Partitions#COUNT} partitions, kept for ever.
     *
     * @return the topic's id, another one when the topic was lost and made anew
     * @throws KafkaException while no broker answers
     */
    public String ensure(String topic) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000))) {
            Optional<TopicDescription> known = describe(admin, topic);
            if (known.isEmpty()) {
                create(admin, topic);
            }
            for (int attempt = 0; attempt < 50 && known.isEmpty(); attempt++) {
                TimeUnit.MILLISECONDS.sleep(100);
                known = describe(admin, topic);
            }
            TopicDescription topicNow = known.orElseThrow(() -> new KafkaException(topic + " does not appear"));
            if (topicNow.partitions().size() != Partitions.COUNT) {
                throw new IllegalStateException("%s has %d partitions and must have %d for ever"
                        .formatted(topic, topicNow.partitions().size(), Partitions.COUNT));
            }
            return topicNow.topicId().toString();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stopping);
        } catch (ExecutionException | TimeoutException failed) {
            throw new KafkaException("Kafka does not answer about " + topic, failed);
        }
    }

    private static Optional<TopicDescription> describe(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return Optional.of(Objects.requireNonNull(admin.describeTopics(List.of(topic))
                            .topicNameValues()
                            .get(topic))
                    .get(10, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void create(Admin admin, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        NewTopic wanted = new NewTopic(topic, Optional.of(Partitions.COUNT), Optional.empty())
                .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
        try {
            admin.createTopics(List.of(wanted)).all().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** How long to wait before trying again what failed. */
    public static final Duration PAUSE = Duration.ofMillis(500);
}
