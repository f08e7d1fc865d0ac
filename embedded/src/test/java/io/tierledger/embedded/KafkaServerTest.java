package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {
    @TempDir
    Path directory;

    @Test
    void keeps_its_log_and_its_groups_positions_over_a_restart_on_another_port() throws Exception {
        try (KafkaServer server = KafkaServer.start(directory)) {
            Topic topic = new Topic(server.address(), "kept").create();
            topic.send("first");
            assertThat(topic.read(1)).containsExactly("first");
        }
        try (KafkaServer server = KafkaServer.start(directory)) {
            Topic topic = new Topic(server.address(), "kept");
            topic.send("second");
            assertThat(topic.read(1)).containsExactly("second");
        }
    }

    @Test
    void starts_again_on_the_port_it_is_told() throws Exception {
        int port = FreePort.find();
        for (String message : List.of("first", "second")) {
            try (KafkaServer server = KafkaServer.start(directory, port)) {
                assertThat(server.address()).startsWith("127.0.0.1:" + port + "?");
                Topic topic = new Topic(server.address(), message).create();
                topic.send(message);
                assertThat(topic.read(1)).containsExactly(message);
            }
        }
    }

    @Test
    void carries_messages_of_several_mebibytes() throws Exception {
        try (KafkaServer server = KafkaServer.start(directory)) {
            Topic topic = new Topic(server.address(), "large").create();
            String large = "x".repeat(7_000_000);
            topic.send(large);
            assertThat(topic.read(1)).containsExactly(large);
        }
    }

    @Test
    void creates_no_topic_unasked() throws Exception {
        try (KafkaServer server = KafkaServer.start(directory);
                Admin admin = Admin.create(Topic.settings(server.address()))) {
            new Topic(server.address(), "asked").create().send("x");
            assertThatThrownBy(() -> admin.describeTopics(List.of("unasked"))
                            .allTopicNames()
                            .get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("UnknownTopicOrPartition");
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).containsExactly("asked");
        }
    }

    @Test
    void says_that_its_port_is_taken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> KafkaServer.start(directory, other.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("taken");
        }
    }

    @Test
    void lets_nobody_else_use_its_directory() {
        try (KafkaServer server = KafkaServer.start(directory)) {
            assertThatThrownBy(() -> KafkaServer.start(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Kafka did not start");
            assertThat(server.address()).startsWith("127.0.0.1:");
        }
    }
}
