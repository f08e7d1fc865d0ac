package io.tierledger.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A real PostgreSQL 18 that keeps its data in a directory and loses nothing it acknowledged, whether the JVM is killed or the power
 * fails. It listens on a free port of 127.0.0.1, trusts whoever connects from this machine, and lives until {@link #close()}: no
 * shutdown hook ends it while its users are still closing. What a killed JVM left running is ended at the next start.
 */
public final class PostgresServer implements AutoCloseable {
    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final EmbeddedPostgres postgres;
    private final PostgresAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PostgresServer(DirectoryLock lock, Postmaster postmaster, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.postgres = postgres;
        this.address = PostgresAddress.parse("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/?user=postgres");
    }

    /**
     * Starts a server on what the directory holds, or on an empty cluster: UTF-8, locale C, time zone UTC. Waits at most two minutes.
     *
     * @throws IllegalStateException if the directory is in use or the server does not come up
     */
    public static PostgresServer start(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(absolute, "PostgreSQL");
        PostgresLog log = new PostgresLog(absolute.resolve("server.log"));
        Postmaster postmaster = new Postmaster(absolute.resolve("data"));
        try {
            postmaster.end();
            return new PostgresServer(lock, postmaster, startOn(postmaster, log));
        } catch (IOException | RuntimeException e) {
            try (lock) {
                postmaster.end();
            }
            throw new IllegalStateException("PostgreSQL did not start in " + absolute + ": " + log.reason(e), e);
        }
    }

    private static EmbeddedPostgres startOn(Postmaster postmaster, PostgresLog log) throws IOException {
        log.begin();
        EmbeddedPostgres postgres =
                PostgresSettings.builder(postmaster.data(), log.file()).start();
        if (!postmaster.accepts(postgres.getPort())) {
            throw new IllegalStateException("another server answers on port " + postgres.getPort() + ".");
        }
        return postgres;
    }

    public int port() {
        return postgres.getPort();
    }

    /**
     * The address of a database as user {@code postgres}, with {@code reWriteBatchedInserts=true}; creates the database if missing.
     *
     * @throws IllegalArgumentException if the name is more than lower case letters, digits, {@code -} and {@code _}
     * @throws IllegalStateException if the database can be neither reached nor created
     */
    public String jdbcUrl(String database) {
        try {
            address.createIfMissing(database);
            return address.jdbcUrl(database);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + database + " cannot be created: " + e.getMessage(), e);
        }
    }

    /** Ends the server without waiting for its clients and returns when it has ended. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (lock) {
            postgres.close();
            postmaster.end();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not close: " + e.getMessage(), e);
        }
    }
}
