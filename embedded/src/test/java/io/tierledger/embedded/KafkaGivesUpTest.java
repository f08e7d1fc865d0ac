package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 38: a broker whose directory fails would end the process; here it alone ends, and comes back with what it held. */
class KafkaGivesUpTest {
    @TempDir
    Path directory;

    @Test
    void a_log_directory_that_fails_ends_the_broker_alone_and_it_is_started_again() throws Exception {
        try (RestartableKafka kafka = new RestartableKafka(directory)) {
            Topic kept = new Topic(kafka.address(), "kept").create();
            kept.send("before");

            Path log = directory.resolve("log");
            Path away = Files.move(log, directory.resolve("away"));
            Files.writeString(log, "in the way");
            make(kafka.address(), "another");
            int port = Integer.parseInt(kafka.address().split("[:?]")[1]);
            assertThat(Eventually.comesTrue(() -> FreePort.isFree(port)))
                    .as("nobody pretends to be a broker")
                    .isTrue();

            Files.delete(log);
            Files.move(away, log);
            assertThat(Eventually.comesTrue(() -> !FreePort.isFree(port))).isTrue();
            kept.send("after");
            assertThat(kept.read(2)).containsExactly("before", "after");
        }
    }

    /** Something to write. The controller may have promised it before the broker finds that it cannot. */
    private static void make(String address, String topic) {
        try (Admin admin = Admin.create(Topic.settings(address))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)));
            admin.close(Duration.ofSeconds(5));
        }
    }
}
