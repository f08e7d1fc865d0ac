package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoProtocolServerTest {
    @TempDir
    Path directory;

    @Test
    void keeps_what_was_closed_cleanly() {
        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            insert(server);
        }
        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            assertThat(count(server)).isOne();
        }
    }

    @Test
    void begins_empty_after_an_unclean_stop() throws Exception {
        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            insert(server);
        }
        Files.delete(directory.resolve("closed-cleanly"));

        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            assertThat(count(server)).isZero();
        }
    }

    @Test
    void bears_its_mark_only_while_it_is_closed() {
        Path mark = directory.resolve("closed-cleanly");
        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            insert(server);
            assertThat(mark).doesNotExist();
        }
        assertThat(mark).exists();
    }

    @Test
    void begins_empty_when_its_file_cannot_be_read() throws Exception {
        Files.writeString(directory.resolve("read-models-3.mv"), "no store".repeat(2_000));
        Files.writeString(directory.resolve("closed-cleanly"), "");

        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            assertThat(count(server)).isZero();
        }
    }

    @Test
    void lets_nobody_else_use_its_directory() {
        try (MongoProtocolServer server = MongoProtocolServer.start(directory)) {
            insert(server);
            assertThatThrownBy(() -> MongoProtocolServer.start(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another server uses");
            assertThat(count(server)).isOne();
        }
    }

    @Test
    void forgets_everything_in_memory() {
        try (MongoProtocolServer server = MongoProtocolServer.inMemory()) {
            insert(server);
            assertThat(count(server)).isOne();
        }
        try (MongoProtocolServer server = MongoProtocolServer.inMemory()) {
            assertThat(count(server)).isZero();
        }
    }

    @Test
    void closes_while_a_client_is_connected() {
        MongoProtocolServer server = MongoProtocolServer.start(directory);
        try (MongoClient client = MongoClients.create(server.connectionString())) {
            client.getDatabase("tiers").getCollection("current").insertOne(new Document("_id", 1));
            server.close();
        }
        assertThat(directory.resolve("closed-cleanly")).exists();
    }

    private static void insert(MongoProtocolServer server) {
        try (MongoClient client = MongoClients.create(server.connectionString())) {
            client.getDatabase("tiers").getCollection("current").insertOne(new Document("_id", "K1"));
        }
    }

    private static long count(MongoProtocolServer server) {
        try (MongoClient client = MongoClients.create(server.connectionString())) {
            return client.getDatabase("tiers").getCollection("current").countDocuments();
        }
    }
}
