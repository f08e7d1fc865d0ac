package io.tierledger.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The three stores of Tierledger under one data directory, in {@code postgres}, {@code kafka} and {@code mongo}, each replaceable by
 * a real server. Users see addresses only. The owner closes them, after everything that uses them: a JVM that ends without closing
 * leaves PostgreSQL running until the next start, and the read models are then rebuilt.
 */
public final class EmbeddedStores implements AutoCloseable {
    private final Path data;
    private final Addresses given;
    private final Optional<PostgresServer> postgres;
    private final Optional<RestartableKafka> kafka;
    private final Optional<MongoProtocolServer> mongo;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile List<AutoCloseable> afterwards = List.of();

    private EmbeddedStores(Path data, Addresses given, Starting starting) {
        this.data = data;
        this.given = given;
        given.postgres();
        var startingKafka = starting.beginUnless(
                given.of(Addresses.KAFKA), "Kafka", () -> new RestartableKafka(data.resolve("kafka")));
        var startingPostgres = starting.beginUnless(
                given.of(Addresses.POSTGRES), "PostgreSQL", () -> PostgresServer.start(data.resolve("postgres")));
        var startingMongo = starting.beginUnless(
                given.of(Addresses.MONGODB), "MongoDB", () -> MongoProtocolServer.start(data.resolve("mongo")));
        starting.awaitAll();
        this.kafka = startingKafka.map(Future::resultNow);
        this.postgres = startingPostgres.map(Future::resultNow);
        this.mongo = startingMongo.map(Future::resultNow);
    }

    public static EmbeddedStores start(Path data) {
        return start(data, Map.of());
    }

    public static EmbeddedStores start(Path data, Map<String, String> addresses) {
        return start(data, addresses, line -> {});
    }

    /**
     * Starts at the same time what is not given as a real server, and returns when all are up, after two minutes at most.
     *
     * @param addresses like the environment, other names are ignored: {@code TIERLEDGER_POSTGRES} as {@code
     *     jdbc:postgresql://host:5432/?user=name} without a database, {@code TIERLEDGER_KAFKA} as bootstrap servers (and client settings, see {@link #kafka()}), {@code
     *     TIERLEDGER_MONGODB} as a connection string
     * @param progress hears in a line each what starts and what is up; called by one thread at a time
     * @throws IllegalArgumentException if an address cannot be one
     * @throws IllegalStateException if a server does not start: which and why; the others are closed by then
     */
    public static EmbeddedStores start(Path data, Map<String, String> addresses, Consumer<String> progress) {
        return new EmbeddedStores(data, new Addresses(addresses), new Starting(progress));
    }

    /**
     * The address of a database of the stores that another process has started under a data directory, or of the real server that is
     * given. Starts nothing, makes nothing.
     *
     * @return empty where PostgreSQL does not run there
     */
    public static Optional<String> jdbcUrlOfRunning(Path data, Map<String, String> addresses, String database) {
        Optional<PostgresAddress> elsewhere = new Addresses(addresses).postgres();
        return elsewhere.isPresent()
                ? elsewhere.map(server -> server.jdbcUrl(database))
                : PostgresServer.addressOfRunning(data.resolve("postgres")).map(server -> server.jdbcUrl(database));
    }

    /** For tests: empty stores that are gone, with their directory, at close or when the JVM ends in an orderly way. */
    public static EmbeddedStores inTemporaryDirectory() {
        TemporaryDirectory directory = TemporaryDirectory.create();
        try {
            EmbeddedStores stores = start(directory.path());
            ShutdownHook hook = new ShutdownHook(stores::close);
            stores.afterwards = List.of(hook, directory);
            hook.add();
            return stores;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * The address of a database with {@code reWriteBatchedInserts=true}; creates the database if it is missing and the user may.
     *
     * @throws IllegalStateException if the database cannot be created in the embedded server; a real one may be down for now
     */
    public String jdbcUrl(String database) {
        return postgres.map(server -> server.jdbcUrl(database))
                .orElseGet(() -> given.postgres().orElseThrow().jdbcUrlOfExistingOrNew(database));
    }

    /**
     * Takes away what PostgreSQL still holds of rows of these databases that were changed or deleted; nobody may use them meanwhile. On a real
     * server as far as its user may.
     *
     * @return whether nothing is left; false where somebody with more rights has to do the rest
     */
    public boolean forgetWhatWas(List<String> databases) {
        if (postgres.isPresent()) {
            postgres.get().forgetWhatWas(databases);
            return true;
        }
        for (String database : databases) {
            try (Connection connection = DriverManager.getConnection(jdbcUrl(database))) {
                OldPages.takeOutOf(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL still holds what was changed: " + e.getMessage(), e);
            }
        }
        return false;
    }

    /**
     * Deletes what embedded Kafka and MongoDB keep of topics and read models that were dropped, once they are closed: the one keeps it for a
     * while, the other until it needs the room.
     *
     * @param readModels whether all read models are to be gone
     */
    public static void deleteWhatWasDropped(Path data, boolean readModels) {
        DroppedFiles.delete(data, readModels);
    }

    /** Kafka's bootstrap servers, and after a question mark the settings clients need to be let in. */
    public String kafka() {
        return kafka.map(RestartableKafka::address)
                .orElseGet(() -> given.of(Addresses.KAFKA).orElseThrow());
    }

    /** MongoDB's connection string; it names no database. */
    public String mongo() {
        return mongo.map(MongoProtocolServer::connectionString)
                .orElseGet(() -> given.of(Addresses.MONGODB).orElseThrow());
    }

    /** Where the embedded servers keep what they keep. */
    public Path directory() {
        return data;
    }

    /** For tests of faults: ends the broker and keeps its log. Does nothing if it is stopped. */
    public void stopKafka() {
        embeddedKafka().stop();
    }

    /** For tests of faults: starts a stopped broker on the port it had. Does nothing if it runs. */
    public void startKafka() {
        embeddedKafka().start();
    }

    public void restartKafka() {
        stopKafka();
        startKafka();
    }

    private RestartableKafka embeddedKafka() {
        return kafka.orElseThrow(() -> new IllegalStateException("Kafka is not embedded here."));
    }

    /** Closes what was started, Kafka first and PostgreSQL last. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        List<AutoCloseable> servers = new ArrayList<>();
        kafka.ifPresent(servers::add);
        mongo.ifPresent(servers::add);
        postgres.ifPresent(servers::add);
        servers.addAll(afterwards);
        Closing.all(servers).ifPresent(failure -> {
            throw failure;
        });
    }
}
