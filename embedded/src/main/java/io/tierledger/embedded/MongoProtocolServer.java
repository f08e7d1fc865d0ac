package io.tierledger.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A server in this JVM that speaks MongoDB's protocol, for read models only: it knows no secondary indexes, transactions or change
 * streams, and finds quickly by {@code _id} alone. What it holds can be rebuilt from events at any time, so it begins empty unless
 * its files were closed cleanly. It admits nobody without its directory's secret.
 */
public final class MongoProtocolServer implements AutoCloseable {
    private static final int CLOSING_SECONDS = 60;

    private final MongoServer server;
    private final @Nullable ReadModelFiles files;
    private final int port;
    private final MongoAdmission admission;
    private final AtomicBoolean closed = new AtomicBoolean();

    private MongoProtocolServer(MVStore store, MongoAdmission admission, @Nullable ReadModelFiles files) {
        this.server = new MongoServer(new ReadModelBackend(store, admission));
        this.admission = admission;
        this.files = files;
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Starts on what the directory holds if that was closed cleanly, otherwise empty.
     *
     * @throws IllegalStateException if the directory is in use or cannot be written
     */
    public static MongoProtocolServer start(Path directory) {
        ReadModelFiles files =
                ReadModelFiles.in(OwnDirectory.at(directory.toAbsolutePath().normalize()));
        try {
            Path secrets = OwnDirectory.at(directory.resolve("secrets"));
            MongoAdmission admission = new MongoAdmission(Secret.in(secrets.resolve("services")));
            return new MongoProtocolServer(files.open(), admission, files);
        } catch (RuntimeException e) {
            files.leave();
            throw new IllegalStateException(
                    "The MongoDB server did not start in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Starts empty and forgets everything at close. */
    public static MongoProtocolServer inMemory() {
        return new MongoProtocolServer(MVStore.open(null), new MongoAdmission(Secret.drawn(Path.of("unkept"))), null);
    }

    /** Where to connect; a client that finds nobody there hears so after five seconds. */
    public String connectionString() {
        return "mongodb://" + admission.login() + "127.0.0.1:" + port + "/?" + MongoAdmission.mechanism()
                + "&directConnection=true&serverSelectionTimeoutMS=5000";
    }

    /** Cuts off its clients, writes everything to its file, and marks the file as closed cleanly. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (files != null) {
            files.close();
        }
        try {
            InTime.run("The MongoDB server did not close", CLOSING_SECONDS, server::shutdownNow);
            if (files != null) {
                files.closedCleanly();
            }
        } finally {
            if (files != null) {
                files.leave();
            }
        }
    }
}
