package io.tierledger.specification.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.specification.ServiceUnderTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fault 37: PostgreSQL, Kafka and the read models are not of one piece. */
class StoresOfTwoInstallationsTest {
    private EmbeddedStores stores;
    private ServiceUnderTest service;

    @BeforeEach
    void someThingsHappened() {
        stores = EmbeddedStores.inTemporaryDirectory();
        service = start(Map.of("tierledger.installation", "ours"));
        for (int i = 1; i <= 20; i++) {
            service.publish(Tally.SOURCE, "key-" + i, new Tally.Added("key-" + i, i));
        }
        service.awaitEvents("counted", 20);
        ServiceUnderTest.await(
                "published",
                () -> service.bean(io.tierledger.platform.publishing.Publisher.class)
                                .position()
                        >= 20);
    }

    @AfterEach
    void stop() {
        service.close();
        stores.close();
    }

    private ServiceUnderTest start(Map<String, String> properties) {
        return ServiceUnderTest.startOn(stores, Tally.Service.class, "tally", properties);
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection(stores.jdbcUrl("tierledger_tally"))) {
            connection.createStatement().execute(statement);
        }
    }

    private void isRefused(String installation, String words) {
        assertThatThrownBy(() -> start(Map.of("tierledger.installation", installation)))
                .hasStackTraceContaining(words);
    }

    @Test
    void read_models_of_another_store_are_built_anew_and_postgresql_that_does_not_fit_is_refused() throws Exception {
        MongoDatabase readModels = service.bean(MongoDatabase.class);
        MongoCollection<Document> identity = readModels.getCollection("identity");
        identity.updateOne(Filters.eq("_id", "store"), Updates.set("value", "another"));
        readModels.getCollection("left-by-another").insertOne(new Document("_id", 1));
        service.restart();
        assertThat(service.bean(MongoDatabase.class).listCollectionNames()).doesNotContain("left-by-another");
        service.close();

        isRefused("another", "belongs to another installation");

        sql("delete from domain_event where global_index > 5");
        isRefused("ours", "older copy");

        sql("update identity set value = 'drawn anew' where name = 'store'");
        isRefused("ours", "filled from another store");
    }

    /** The twin: what remembers whose stores these are is gone, in PostgreSQL as in Kafka, and nobody notices any more. */
    @Test
    void without_identities_stores_that_do_not_fit_are_opened_in_silence() throws Exception {
        service.close();
        sql("update identity set value = 'drawn anew' where name = 'store'");
        sql("delete from identity where name = 'installation'");
        try (Admin kafka = new KafkaConnections(stores.kafka()).admin()) {
            kafka.deleteTopics(List.of("tierledger.identity")).all().get(20, TimeUnit.SECONDS);
        }
        service = start(Map.of("tierledger.installation", "another"));
        service.awaitEvents("counted", 20);
    }
}
