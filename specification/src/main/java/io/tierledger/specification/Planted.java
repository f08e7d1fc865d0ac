package io.tierledger.specification;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.tierledger.contracts.Topics;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Looks for planted texts in all that a service keeps and tells: its events as they are read, every column of every table of its database,
 * every document of every collection, and every message of every topic.
 */
public final class Planted {
    private static final Set<String> NOT_OURS = Set.of("admin", "config", "local");
    private static final List<String> TOLD =
            List.of(Topics.CUSTOMERS, Topics.SCORES, Topics.TIERS, Topics.ENGAGEMENT, Topics.PEOPLE);

    private final ServiceUnderTest service;
    private final List<String> texts;
    private final List<String> places = new ArrayList<>();

    private Planted(ServiceUnderTest service, List<String> texts) {
        this.service = service;
        this.texts = texts;
    }

    /**
     * Where any of the texts stands in clear: {@code event 4711 of stream}, {@code table name.column}, {@code collection database.name},
     * {@code message type of key on topic}; each once.
     */
    public static List<String> places(ServiceUnderTest service, String... texts) {
        Planted planted = new Planted(service, List.of(texts));
        planted.lookIntoEvents();
        planted.lookIntoTables();
        planted.lookIntoCollections();
        planted.lookIntoTopics();
        return planted.places.stream().distinct().toList();
    }

    private void lookIntoEvents() {
        for (StoredEvent stored : service.allEvents()) {
            look(
                    EventStoreConfiguration.STORED_JSON.writeValueAsString(stored.event()),
                    "event " + stored.position() + " of " + stored.stream());
        }
    }

    private void lookIntoTables() {
        JdbcTemplate jdbc =
                new JdbcTemplate(new DriverManagerDataSource(service.stores().jdbcUrl("tierledger_" + service.name())));
        List<String> tables = new ArrayList<>();
        jdbc.query("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""", row -> {
            tables.add(row.getString(1));
        });
        if (tables.isEmpty()) {
            throw new IllegalStateException("no tables to look into");
        }
        for (String table : tables) {
            jdbc.query("select * from " + table, row -> {
                lookInto(table, row);
            });
        }
    }

    private void lookInto(String table, ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            look(
                    value instanceof byte[] bytes ? bytesOf(bytes) : String.valueOf(value),
                    "table " + table + "." + row.getMetaData().getColumnName(column));
        }
    }

    private void lookIntoCollections() {
        try (MongoClient client = MongoClients.create(service.stores().mongo())) {
            for (String name : client.listDatabaseNames()) {
                if (!NOT_OURS.contains(name)) {
                    lookInto(client.getDatabase(name));
                }
            }
        }
    }

    private void lookInto(MongoDatabase database) {
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                look(written(document), "collection " + database.getName() + "." + collection);
            }
        }
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Binary binary -> bytesOf(binary.getData());
            case Map<?, ?> document ->
                document.entrySet().stream()
                        .map(member -> member.getKey() + " " + written(member.getValue()))
                        .collect(Collectors.joining("\n"));
            case Collection<?> several -> several.stream().map(Planted::written).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    private void lookIntoTopics() {
        for (String topic : TOLD) {
            int partitions = Topics.partitions(topic);
            new KafkaConnections(service.stores().kafka()).ensure(topic, partitions);
            for (PublishedMessage message :
                    PublishedMessage.all(service.stores().kafka(), topic, partitions)) {
                look(message.json().toString(), "message " + message.type() + " of " + message.key() + " on " + topic);
            }
        }
    }

    private static String bytesOf(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void look(String kept, String place) {
        if (texts.stream().anyMatch(kept::contains)) {
            places.add(place);
        }
    }
}
