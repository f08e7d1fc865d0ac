package io.tierledger.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedded Kafka that can be stopped and started again on the same port, as its clients expect of a broker that failed. One that
 * gives up (its log directory fails, its disk is full) is ended and started again until that succeeds; the process goes on without it.
 */
final class RestartableKafka implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RestartableKafka.class);
    private static final int PAUSE_SECONDS = 2;

    private final Path directory;
    private final int port;
    private final String address;
    private final Consumer<String> gaveUp = this::gaveUp;
    private final AtomicBoolean startingAgain = new AtomicBoolean();
    /** Said by a broker since the last attempt began, perhaps by the one that this attempt started. */
    private volatile boolean saidSo;

    private @Nullable KafkaServer running;
    private boolean wanted = true;

    RestartableKafka(Path directory) {
        KafkaGivesUp.tell(gaveUp);
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
        wanted = false;
        end();
    }

    synchronized void start() {
        wanted = true;
        if (running == null) {
            running = KafkaServer.start(directory, port);
        }
    }

    private void end() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Heard on a thread of the broker, which must not wait for its own end. */
    private void gaveUp(String why) {
        saidSo = true;
        if (startingAgain.compareAndSet(false, true)) {
            log.error("Kafka gives up and is started again: {}", why);
            Thread.ofPlatform().daemon().name("kafka-starting-again").start(this::startAgain);
        }
    }

    private void startAgain() {
        try {
            while (!tryAgain() || saidSo) {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            startingAgain.set(false);
        }
    }

    private synchronized boolean tryAgain() {
        try {
            end();
            saidSo = false;
            if (wanted) {
                requireItsLog();
                SomeRoom.require(directory);
                start();
                log.info("Kafka runs again on port {}", port);
            }
            return true;
        } catch (RuntimeException notYet) {
            log.debug("Kafka does not start yet", notYet);
            return false;
        }
    }

    /** A directory that is away for now must not be taken for a new one. */
    private void requireItsLog() {
        if (!Files.exists(directory.resolve("log").resolve("meta.properties"))) {
            throw new IllegalStateException("Kafka's log in " + directory + " is gone.");
        }
    }

    @Override
    public void close() {
        KafkaGivesUp.forget(gaveUp);
        stop();
    }
}
