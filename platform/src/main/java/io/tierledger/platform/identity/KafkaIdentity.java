package io.tierledger.platform.identity;

import io.tierledger.platform.KafkaConnections;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** From which store each topic is filled, said once in a topic of its own. */
public final class KafkaIdentity {
    private static final String TOPIC = "tierledger.identity";

    private final KafkaConnections kafka;

    public KafkaIdentity(KafkaConnections kafka) {
        this.kafka = kafka;
    }

    /** @throws DoNotBelongTogether if the topic is filled from another store */
    public void require(String topic, String store) {
        kafka.ensure(TOPIC);
        String known = new TopicReader(kafka).latest(TOPIC, topic);
        if (known.isEmpty()) {
            say(topic, store);
        } else if (!known.equals(store)) {
            throw new DoNotBelongTogether(
                    "Kafka's topic " + topic + " was filled from another store than the one PostgreSQL holds now:"
                            + " PostgreSQL's data were lost or exchanged, or Kafka's log is that of another installation.",
                    "Bring back the PostgreSQL data that belong to this log; or take Kafka's log away (the directory kafka of the data, or all"
                            + " topics tierledger.*), and it is filled again from the stores.");
        }
    }

    private void say(String topic, String store) {
        try (Producer<String, byte[]> producer = kafka.producer()) {
            producer.send(new ProducerRecord<>(TOPIC, topic, store.getBytes(StandardCharsets.UTF_8)))
                    .get(KafkaConnections.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stopping);
        } catch (ExecutionException | TimeoutException failed) {
            throw new KafkaException("Kafka does not take the identity of " + topic, failed);
        }
    }
}
