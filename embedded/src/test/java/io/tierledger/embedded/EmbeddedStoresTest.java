package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoresTest {
    @TempDir
    Path data;

    @Test
    void gives_three_addresses_and_reports_its_progress() throws Exception {
        List<String> progress = new CopyOnWriteArrayList<>();
        try (EmbeddedStores stores = EmbeddedStores.start(data, Map.of(), progress::add)) {
            assertThat(Sql.query(stores.jdbcUrl("tiers"), "select current_database()"))
                    .isEqualTo("tiers");
            new Topic(stores.kafka(), "tiers").create().send("x");
            try (var client = MongoClients.create(stores.mongo())) {
                assertThat(client.getDatabase("tiers").runCommand(new Document("ping", 1)))
                        .containsKey("ok");
            }
        }
        assertThat(progress).hasSize(6).anyMatch(line -> line.startsWith("PostgreSQL is up after"));
        assertThat(data).isDirectoryContaining("glob:**/{postgres,kafka,mongo}");
    }

    @Test
    void starts_nothing_for_a_store_that_is_a_server_elsewhere() throws Exception {
        var addresses = Map.of(
                "TIERLEDGER_KAFKA", "kafka:9092", "TIERLEDGER_MONGODB", "mongodb://mongo:27017", "OTHER", "ignored");
        try (PostgresServer real = PostgresServer.start(data.resolve("real"))) {
            var all = new HashMap<>(addresses);
            all.put(
                    "TIERLEDGER_POSTGRES",
                    "jdbc:postgresql://127.0.0.1:" + real.port() + "/?user=postgres&password="
                            + Files.readString(data.resolve("real/secrets/superuser")));
            try (EmbeddedStores stores = EmbeddedStores.start(data.resolve("none"), all)) {
                assertThat(stores.kafka()).isEqualTo("kafka:9092");
                assertThat(stores.mongo()).isEqualTo("mongodb://mongo:27017");
                assertThat(Sql.query(stores.jdbcUrl("tiers"), "select 1")).isEqualTo("1");
                assertThatThrownBy(stores::stopKafka).hasMessage("Kafka is not embedded here.");
            }
        }
        assertThat(data.resolve("none")).doesNotExist();
    }

    @Test
    void gives_the_address_of_a_postgres_elsewhere_that_is_down_for_now() {
        var addresses = Map.of(
                "TIERLEDGER_POSTGRES", "jdbc:postgresql://127.0.0.1:" + FreePort.find() + "/?user=u",
                "TIERLEDGER_KAFKA", "kafka:9092",
                "TIERLEDGER_MONGODB", "mongodb://mongo:27017");
        try (EmbeddedStores stores = EmbeddedStores.start(data, addresses)) {
            assertThat(stores.jdbcUrl("tiers")).contains("/tiers?user=u");
        }
    }

    @Test
    void closes_the_others_when_one_does_not_start_and_says_which_and_why() throws Exception {
        Files.writeString(data.resolve("kafka"), "in the way");

        assertThatThrownBy(() -> EmbeddedStores.start(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Kafka did not start")
                .hasMessageContaining(data.resolve("kafka").toString());

        assertThat(new Postmaster(data.resolve("postgres").resolve("data")).running())
                .isEmpty();
        assertThat(data.resolve("mongo").resolve("closed-cleanly")).exists();
    }

    @Test
    void restarts_kafka_on_the_same_port() throws Exception {
        try (EmbeddedStores stores = EmbeddedStores.start(data)) {
            String address = stores.kafka();
            Topic topic = new Topic(address, "kept").create();
            topic.send("before");

            stores.stopKafka();
            stores.stopKafka();
            assertThat(FreePort.isFree(Integer.parseInt(address.split("[:?]")[1])))
                    .isTrue();
            stores.startKafka();
            topic.send("between");
            stores.restartKafka();

            assertThat(stores.kafka()).isEqualTo(address);
            assertThat(topic.read(2)).containsExactly("before", "between");
        }
    }

    @Test
    void leaves_no_temporary_directory_behind() throws Exception {
        Path directory;
        try (EmbeddedStores stores = EmbeddedStores.inTemporaryDirectory()) {
            directory = stores.directory();
            assertThat(directory.resolve("postgres/data")).exists();
        }
        assertThat(directory).doesNotExist();
    }
}
