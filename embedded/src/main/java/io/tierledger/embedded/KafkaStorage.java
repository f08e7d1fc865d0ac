package io.tierledger.embedded;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** Gives a Kafka directory its cluster identity, once. */
final class KafkaStorage {
    private KafkaStorage() {}

    static void format(Path directory) throws Exception {
        Path properties = directory.resolve("meta.properties");
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(
                        Files.exists(properties)
                                ? clusterId(properties)
                                : Uuid.randomUuid().toString())
                .setNodeId(KafkaSettings.NODE)
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .setMetadataLogDirectory(directory.toString())
                .setDirectories(List.of(directory.toString()))
                .setIgnoreFormatted(true)
                .run();
    }

    private static String clusterId(Path file) throws Exception {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties.getProperty("cluster.id");
    }
}
