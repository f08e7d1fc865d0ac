package io.tierledger.launcher.system;

import io.tierledger.embedded.EmbeddedStores;
import java.nio.file.Path;
import java.util.Map;

/** PostgreSQL of a data directory without Kafka and MongoDB, which take longest to start: for whoever reads or writes nothing but its rows. */
final class PostgresAlone {
    /** Addresses at which nobody answers, in the environment of a command that asks nobody there. */
    static final Map<String, String> NOT_STARTED =
            Map.of("TIERLEDGER_KAFKA", "127.0.0.1:1", "TIERLEDGER_MONGODB", "mongodb://127.0.0.1:1");

    private PostgresAlone() {}

    static EmbeddedStores start(Path data) {
        return EmbeddedStores.start(data, NOT_STARTED);
    }
}
