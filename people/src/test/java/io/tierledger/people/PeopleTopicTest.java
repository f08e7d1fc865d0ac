package io.tierledger.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.rights.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The topic is read whole before anything is answered, then followed; what comes twice counts once, what is newer than this is passed over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleTopicTest {
    private static final int MANY = 9_000;
    private EmbeddedStores stores;
    private KafkaConnections kafka;
    private Producer<String, byte[]> producer;

    @BeforeAll
    void start() {
        stores = EmbeddedStores.inTemporaryDirectory();
        kafka = new KafkaConnections(stores.kafka());
        kafka.ensure(Topics.PEOPLE, 1);
        producer = kafka.producer();
        for (int i = 0; i < MANY; i++) {
            tell(i + 1, new PersonRecorded("p" + i, List.of("reader"), null, null, List.of(), "name", "customer/1"));
        }
        producer.flush();
    }

    @AfterAll
    void stop() {
        producer.close();
        stores.close();
    }

    @Test
    void it_has_caught_up_with_all_that_was_there_and_follows() {
        try (PeopleTopic topic =
                new PeopleTopic("test", kafka, new PeopleEvents(EventStoreConfiguration.STORED_JSON))) {
            assertThat(topic.caughtUp()).as("before it has begun").isFalse();
            topic.start();
            while (!topic.caughtUp()) {
                pause();
            }
            assertThat(topic.now().persons()).as("whole when it says so").hasSizeGreaterThanOrEqualTo(MANY);

            tell(MANY + 1, new PersonRecorded("p0", List.of("auditor"), null, null, List.of(), "name", "customer/2"));
            send(MANY + 2, "io.tierledger.person.dreamed.v1", "{}");
            send(
                    MANY + 3,
                    "io.tierledger.person.recorded.v1",
                    "{\"personId\":\"new\",\"roles\":[\"reader\"],\"team\":null,\"accountManagerId\":null,\"accounts\":[],"
                            + "\"actor\":\"name\",\"change\":\"customer/3\",\"newer\":{\"than\":\"this\"}}");
            tell(1, new PersonRecorded("p0", List.of("reader"), null, null, List.of(), "name", "customer/1"));
            tell(MANY + 4, new PersonRecorded("last", List.of(), null, null, List.of(), "name", "customer/4"));
            await(() -> topic.now().person("last").isPresent());
            assertThat(topic.now().rolesOf("p0")).as("sent again").containsExactly(Role.AUDITOR);
            assertThat(topic.now().rolesOf("new")).containsExactly(Role.READER);
        }
    }

    private void tell(long sequence, PublishedEvent event) {
        send(
                sequence,
                PublishedEvent.typeOf(event.getClass()),
                EventStoreConfiguration.STORED_JSON.writeValueAsString(event));
    }

    private void send(long sequence, String type, String body) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.PEOPLE, 0, "k", body.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_sequence", Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
        producer.send(record);
    }

    private static void await(BooleanSupplier wanted) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
