package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attack 31: another user of this machine, who finds the broker's port, or its controller's. */
class KafkaAdmitsOnlyUsTest {
    @TempDir
    Path directory;

    @Test
    void nobody_is_told_anything_without_the_secret() throws Exception {
        try (KafkaServer server = KafkaServer.start(directory)) {
            Map<String, Object> ours = Topic.settings(server.address());
            topics(ours);
            assertThatThrownBy(() -> topics(Map.of("bootstrap.servers", servers(ours))))
                    .isInstanceOf(Exception.class);
            assertThatThrownBy(() -> topics(guessing(ours))).hasMessageContaining("Authentication failed");
        }
    }

    @Test
    void nor_by_the_controller() throws Exception {
        int port = FreePort.find();
        int controller = FreePort.find();
        try (KafkaServer server = KafkaServer.start(directory, port, controller)) {
            Map<String, Object> ours = new HashMap<>(Topic.settings(server.address()));
            ours.remove("bootstrap.servers");
            ours.put(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, "127.0.0.1:" + controller);
            nodes(ours);
            assertThatThrownBy(() -> nodes(guessing(ours))).hasMessageContaining("Authentication failed");
            assertThatThrownBy(() ->
                            nodes(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, "127.0.0.1:" + controller)))
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void a_directory_of_the_time_before_secrets_gets_one_keeps_its_log_and_is_ours_alone() throws Exception {
        try (KafkaServer server = KafkaServer.start(directory)) {
            new Topic(server.address(), "kept").create().send("before");
        }
        Path secret = directory.resolve("secrets/services");
        String first = Files.readString(secret);
        Files.delete(secret);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (KafkaServer server = KafkaServer.start(directory)) {
            assertThat(new Topic(server.address(), "kept").read(1)).containsExactly("before");
            assertThat(Files.readString(secret)).isNotEqualTo(first);
            assertThat(mode(secret)).isEqualTo("rw-------");
            assertThat(mode(directory)).isEqualTo("rwx------");
        }
    }

    private static void topics(Map<String, Object> settings) throws Exception {
        try (Admin admin = Admin.create(impatient(settings))) {
            admin.listTopics().names().get(10, TimeUnit.SECONDS);
        }
    }

    private static void nodes(Map<String, Object> settings) throws Exception {
        try (Admin admin = Admin.create(impatient(settings))) {
            admin.describeCluster().nodes().get(10, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> impatient(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("default.api.timeout.ms", 2_000);
        all.put("request.timeout.ms", 1_000);
        return all;
    }

    private static Map<String, Object> guessing(Map<String, Object> ours) {
        Map<String, Object> guess = new HashMap<>(ours);
        guess.computeIfPresent(
                "sasl.jaas.config",
                (name, login) -> login.toString().replaceAll("password=\"[^\"]*\"", "password=\"guess\""));
        return guess;
    }

    private static Object servers(Map<String, Object> settings) {
        return settings.getOrDefault("bootstrap.servers", "");
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
