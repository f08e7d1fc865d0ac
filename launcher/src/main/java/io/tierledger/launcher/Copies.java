package io.tierledger.launcher;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tierledger.contracts.Topics;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.StoreSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** What is made of the stores, and again after it was dropped: our topics on Kafka, and the read models with the saved state of stages. */
final class Copies {
    private static final String OURS = "tierledger.";

    private Copies() {}

    /** What others send in is no copy, and stays. */
    static void drop(EmbeddedStores stores, Map<String, String> environment) {
        dropTopics(new KafkaConnections(stores.kafka()));
        if (!environment.getOrDefault("TIERLEDGER_MONGODB", "").isBlank()) {
            dropReadModels(stores.mongo());
        }
    }

    /** All of them, also those that are files: they are gone before anything else is written. */
    static void dropByTheirServers(EmbeddedStores stores) {
        dropTopics(new KafkaConnections(stores.kafka()));
        dropReadModels(stores.mongo());
    }

    private static void dropTopics(KafkaConnections kafka) {
        try (Admin admin = kafka.admin()) {
            List<String> topics =
                    admin.listTopics().names().get(KafkaConnections.LIMIT.toMillis(), TimeUnit.MILLISECONDS).stream()
                            .filter(topic -> topic.startsWith(OURS) && !topic.equals(Topics.INBOUND_ORDERS))
                            .toList();
            admin.deleteTopics(topics).all().get(KafkaConnections.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not drop our topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while topics were dropped.", e);
        }
    }

    /** Those of an embedded server are files, which go when it is closed. */
    private static void dropReadModels(String address) {
        try (MongoClient client = MongoClients.create(StoreSettings.mongodb(address))) {
            for (Service service : Service.values()) {
                client.getDatabase("tierledger_" + service.shortName()).drop();
            }
        }
    }
}
