package io.tierledger.embedded;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker, its own controller, that keeps its log in a directory. It listens on 127.0.0.1, admits nobody without the
 * directory's secret, and survives a killed JVM;
 * like every Kafka it leaves flushing to the operating system, so after a power failure topics are refilled from the event stores.
 * Topics are never created by asking for them, and nothing is deleted by age unless a topic says so.
 */
final class KafkaServer implements AutoCloseable {
    private static final int CLOSING_SECONDS = 60;

    private final DirectoryLock lock;
    private final KafkaNode node;
    private final int port;
    private final KafkaAdmission admission;
    private @Nullable Future<Boolean> closing;

    private KafkaServer(DirectoryLock lock, KafkaNode node, int port, KafkaAdmission admission) {
        this.lock = lock;
        this.node = node;
        this.port = port;
        this.admission = admission;
    }

    /** Starts on a free port, which need not be the one of the last time. */
    public static KafkaServer start(Path directory) {
        return start(directory, FreePort.find());
    }

    /**
     * Starts on this port and returns when clients can connect.
     *
     * @throws IllegalStateException if the port is taken, the directory is in use, or the broker does not come up
     */
    public static KafkaServer start(Path directory, int port) {
        return start(directory, port, FreePort.find());
    }

    static KafkaServer start(Path directory, int port, int controllerPort) {
        if (!FreePort.isFreeSoon(port)) {
            throw new IllegalStateException("Kafka did not start: port " + port + " on 127.0.0.1 is taken.");
        }
        Path absolute = directory.toAbsolutePath().normalize();
        // Kafka has a lock of its own, but ends the whole JVM when it is held
        DirectoryLock lock = DirectoryLock.take(absolute, "Kafka");
        try {
            KafkaAdmission admission = KafkaAdmission.of(OwnDirectory.at(absolute));
            return new KafkaServer(
                    lock, startOn(absolute.resolve("log"), admission, port, controllerPort), port, admission);
        } catch (Exception e) {
            lock.close();
            throw new IllegalStateException("Kafka did not start in " + absolute + ": " + e.getMessage(), e);
        }
    }

    private static KafkaNode startOn(Path log, KafkaAdmission admission, int port, int controllerPort)
            throws Exception {
        KafkaStorage.format(log);
        KafkaNode node = new KafkaNode(
                KafkaSettings.of(log, admission, port, controllerPort),
                new InetSocketAddress("127.0.0.1", controllerPort));
        node.start();
        return node;
    }

    /** Where to connect and how to be let in: {@code host:port?setting=value&…}, with Kafka's client settings percent-encoded. */
    public String address() {
        return admission.address("127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    /**
     * Ends the broker and returns when it has ended, after a minute at most. One that needs longer keeps its directory, which nobody
     * else may write until then; closing again waits for it again. Closing twice does nothing.
     */
    @Override
    public void close() {
        InTime.await("Kafka did not close", CLOSING_SECONDS, closing());
    }

    private synchronized Future<Boolean> closing() {
        Future<Boolean> begun = closing;
        if (begun == null) {
            begun = InTime.begin(this::shutDown);
            closing = begun;
        }
        return begun;
    }

    private boolean shutDown() {
        try (lock) {
            node.close();
            return true;
        }
    }
}
