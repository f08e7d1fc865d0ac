package io.tierledger.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 18 that keeps its data in a directory and loses nothing it acknowledged, whether the JVM is killed or the power
 * fails. It listens on a free port of 127.0.0.1, admits nobody without the directory's secrets, and lives until {@link #close()}: no
 * shutdown hook ends it while its users are still closing. What a killed JVM left running is ended at the next start; a server that
 * ends by itself or is killed is started again on its port.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int PAUSE_SECONDS = 1;

    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final PostgresLog output;
    private final PostgresRoles roles;
    private final int port;
    private final PostgresAddress address;
    private EmbeddedPostgres postgres;
    private boolean closed;

    private PostgresServer(DirectoryLock lock, Path directory) throws IOException, SQLException {
        this.lock = lock;
        this.postmaster = new Postmaster(directory.resolve("data"));
        this.output = new PostgresLog(directory.resolve("server.log"));
        this.roles = PostgresRoles.of(directory);
        this.port = FreePort.find();
        this.address =
                PostgresAddress.parse("jdbc:postgresql://127.0.0.1:" + port + "/?" + roles.parametersOfServices());
        output.begin();
        DetectionScripts.askAndTakeAway();
        this.postgres = startUp();
        roles.settle(port);
        guard();
    }

    /**
     * Starts a server on what the directory holds, or on an empty cluster: UTF-8, locale C, time zone UTC. Waits at most two minutes.
     *
     * @throws IllegalStateException if the directory is in use or the server does not come up
     */
    public static PostgresServer start(Path directory) {
        Path absolute = OwnDirectory.at(directory.toAbsolutePath().normalize());
        DirectoryLock lock = DirectoryLock.take(absolute, "PostgreSQL");
        Postmaster postmaster = new Postmaster(absolute.resolve("data"));
        try {
            postmaster.end();
            return new PostgresServer(lock, absolute);
        } catch (IOException | SQLException | RuntimeException e) {
            try (lock) {
                postmaster.end();
            }
            throw new IllegalStateException(
                    "PostgreSQL did not start in " + absolute + ": "
                            + new PostgresLog(absolute.resolve("server.log")).reason(e),
                    e);
        }
    }

    /** That of another process, by what lies in its directory; empty where none runs. */
    static Optional<PostgresAddress> addressOfRunning(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        Postmaster postmaster = new Postmaster(absolute.resolve("data"));
        return postmaster
                .running()
                .flatMap(process -> postmaster.port())
                .map(port -> PostgresAddress.parse(
                        "jdbc:postgresql://127.0.0.1:" + port + "/?" + PostgresRoles.parametersOfServices(absolute)));
    }

    private EmbeddedPostgres startUp() throws IOException {
        // a start that failed keeps this lock until its remains are collected; ours on the whole directory is enough
        Files.deleteIfExists(postmaster.data().resolve("epg-lock"));
        EmbeddedPostgres started = PostgresSettings.builder(postmaster.data(), output.file(), port, roles)
                .start();
        if (!postmaster.accepts(port)) {
            throw new IllegalStateException("another server answers on port " + port + ".");
        }
        return started;
    }

    private synchronized void guard() {
        postmaster
                .running()
                .ifPresent(server -> server.onExit().thenRunAsync(this::startAgain, PostgresServer::onItsOwn));
    }

    private static void onItsOwn(Runnable work) {
        Thread.ofPlatform().daemon().name("postgresql-starting-again").start(work);
    }

    /** Its backends end when they miss it, which may take a moment; until then a start is refused. */
    private void startAgain() {
        boolean said = false;
        while (!tryAgain(said)) {
            said = true;
            try {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean tryAgain(boolean said) {
        if (closed) {
            return true;
        }
        if (!said) {
            log.error("PostgreSQL has ended and is started again on port {}; see {}", port, output.file());
        }
        try {
            postgres.close();
            SomeRoom.require(postmaster.data());
            postgres = startUp();
            guard();
            log.info("PostgreSQL runs again on port {}", port);
            return true;
        } catch (IOException | RuntimeException notYet) {
            log.debug("PostgreSQL does not start yet", notYet);
            return false;
        }
    }

    public int port() {
        return port;
    }

    /**
     * The address of a database as the services' role, with {@code reWriteBatchedInserts=true}; creates the database if missing.
     *
     * @throws IllegalArgumentException if the name is more than lower case letters, digits, {@code -} and {@code _}
     * @throws IllegalStateException if the database can be neither reached nor created
     */
    public String jdbcUrl(String database) {
        try {
            address.createIfMissing(database, name -> roles.create(port, name));
            return address.jdbcUrl(database);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + database + " cannot be created: " + e.getMessage(), e);
        }
    }

    /**
     * Takes away what the server still holds of rows of these databases that were changed or deleted, in pages, statistics and write-ahead log;
     * nobody may use them meanwhile.
     *
     * @throws IllegalStateException if it cannot
     */
    public void forgetWhatWas(Collection<String> databases) {
        try {
            for (String database : databases) {
                try (Connection connection = roles.asSuperuser(port, database)) {
                    OldPages.takeOutOf(connection);
                }
            }
            try (Connection connection = roles.asSuperuser(port, "postgres")) {
                OldPages.takeOutOfTheLog(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL still holds what was changed: " + e.getMessage(), e);
        }
    }

    /** Ends the server without waiting for its clients and returns when it has ended. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            postgres.close();
            postmaster.end();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not close: " + e.getMessage(), e);
        }
    }
}
