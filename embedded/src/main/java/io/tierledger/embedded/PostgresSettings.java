package io.tierledger.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** How the embedded PostgreSQL is set: an event store that must not forget, beside other servers on one machine. */
final class PostgresSettings {
    /** zonky starts with {@code -F}, for tests; these come after it and win. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> LOCAL =
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "", "timezone", "UTC");

    /** The log is not compressed: the binaries are built without lz4, and pglz costs more time than writing whole pages does. */
    private static final Map<String, String> SIZES = Map.of(
            "shared_buffers", "512MB", "max_connections", "120", "max_wal_size", "4GB", "wal_compression", "off");

    /** Long enough to replay four gigabytes of write-ahead log after a crash. */
    private static final Duration STARTUP = Duration.ofMinutes(2);

    private PostgresSettings() {}

    static EmbeddedPostgres.Builder builder(Path data, Path log, int port, PostgresRoles roles) {
        Path programs = Binaries.directory(Objects.requireNonNull(data.getParent()));
        // zonky also makes a directory for data without a place of their own, in the machine's temporary one unless
        // told otherwise
        System.setProperty("ot.epg.working-dir", programs.toString());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setPort(port)
                .setConnectConfig("password", roles.superuserPassword())
                .setLocaleConfig("pwfile", roles.superuserFile().toString()) // read once, by initdb
                .setServerConfig("hba_file", roles.admission().toString())
                .setLocaleConfig("locale", "C")
                .setPGStartupWait(STARTUP)
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setServerConfig("log_checkpoints", "off");
        DURABLE.forEach(builder::setServerConfig);
        LOCAL.forEach(builder::setServerConfig);
        SIZES.forEach(builder::setServerConfig);
        return builder;
    }
}
