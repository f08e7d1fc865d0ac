package io.tierledger.specification.published;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.platform.eventstore.Parked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published, and the JSON Schemas that describe it. */
final class Schemas {
    static final Path RESOURCES = Path.of("../contracts/src/main/resources");
    static final String PARKED = "io.tierledger.message.parked.v1";
    private static final Path FOLDER = RESOURCES.resolve("schemas");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();
    private static final Map<String, Class<?>> TYPES = published();

    private Schemas() {}

    /** Every published type with the record that is written; parked messages are the platform's own affair. */
    static Map<String, Class<?>> types() {
        return TYPES;
    }

    private static Map<String, Class<?>> published() {
        Map<String, Class<?>> types = new TreeMap<>();
        ThePublishedLanguageIsFrozenTest.types()
                .forEach(type -> types.put(PublishedEvent.typeOf(type.asSubclass(PublishedEvent.class)), type));
        types.put(PARKED, Parked.class);
        return types;
    }

    /** Names of the files, without {@code .json}. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode document(String type) {
        return JSON.readTree(FOLDER.resolve(type + ".json"));
    }

    /** What is wrong with a message; empty when it keeps to the schema of its type. */
    static List<String> objections(String type, JsonNode message) {
        return objections(READ.computeIfAbsent(type, name -> REGISTRY.getSchema(document(name))), message);
    }

    /** What is wrong with a schema by the rules of JSON Schema itself. */
    static List<String> objectionsTo(JsonNode schema) {
        return objections(
                REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())), schema);
    }

    private static List<String> objections(Schema schema, JsonNode instance) {
        return schema.validate(instance).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
