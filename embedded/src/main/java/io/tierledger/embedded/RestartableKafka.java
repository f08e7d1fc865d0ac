package io.tierledger.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An embedded Kafka that can be stopped and started again on the same port, as its clients expect of a broker that failed. */
final class RestartableKafka implements AutoCloseable {
    private final Path directory;
    private final int port;
    private final String address;
    private @Nullable KafkaServer running;

    RestartableKafka(Path directory) {
        KafkaServer first = KafkaServer.start(directory);
        this.directory = directory;
        this.port = first.port();
        this.address = first.address();
        this.running = first;
    }

    String address() {
        return address;
    }

    synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    synchronized void start() {
        if (running == null) {
            running = KafkaServer.start(directory, port);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
