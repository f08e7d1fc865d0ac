package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLogTest {
    private final Exception failure = new IOException("Gave up waiting.");

    @TempDir
    Path directory;

    @Test
    void knows_the_last_reason_the_server_gave() throws Exception {
        Path file = directory.resolve("server.log");
        Files.writeString(file, """
                2026-11-22 16:37:54 UTC [7] LOG:  starting
                2026-11-22 16:37:55 UTC [7] FATAL:  invalid value for parameter "wal_compression": "lz4"
                2026-11-22 16:37:55 UTC [7] HINT:  Available values: pglz, on, off.
                """);
        assertThat(new PostgresLog(file).reason(failure))
                .isEqualTo("invalid value for parameter \"wal_compression\": \"lz4\"");
    }

    @Test
    void points_at_the_log_when_the_server_gave_no_reason() throws Exception {
        PostgresLog log = new PostgresLog(directory.resolve("server.log"));
        log.begin();
        assertThat(log.reason(failure)).contains("Gave up waiting.").contains("server.log");
    }

    @Test
    void tells_the_failure_when_the_server_never_wrote() {
        assertThat(new PostgresLog(directory.resolve("none")).reason(failure)).isEqualTo("Gave up waiting.");
    }
}
