package io.tierledger.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.KafkaConnections;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fault 36 for Kafka: a listener in whose queue connections are accepted, and who never reads. */
class AKafkaThatNeverAnswersTest {
    private ServerSocket silent;
    private KafkaConnections kafka;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        kafka = new KafkaConnections("127.0.0.1:" + silent.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        silent.close();
    }

    @Test
    void asking_for_a_topic_ends_within_ten_seconds() {
        endsInTime(() -> kafka.ensure("topic"));
    }

    @Test
    void sending_ends_within_ten_seconds() {
        Producer<String, byte[]> producer = kafka.producer();
        try {
            endsInTime(() ->
                    producer.send(new ProducerRecord<>("topic", new byte[0])).get(1, TimeUnit.SECONDS));
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    @Test
    void reading_ends_within_ten_seconds() {
        Consumer<String, byte[]> consumer = kafka.consumer("group");
        try {
            endsInTime(() -> consumer.partitionsFor("topic"));
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private static void endsInTime(Callable<?> call) {
        long before = System.nanoTime();
        assertThatThrownBy(call::call).isInstanceOfAny(KafkaException.class, ExecutionException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void the_watch_says_that_it_is_kafka() {
        try (StoreWatch watch = new StoreWatch("test", List.of(new KafkaStore(kafka)))) {
            watch.start();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> watch.silent().containsKey("kafka"));
        }
    }
}
