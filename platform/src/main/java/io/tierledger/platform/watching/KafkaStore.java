package io.tierledger.platform.watching;

import io.tierledger.platform.KafkaConnections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Asks Kafka for its brokers, over one client for as long as it answers. */
final class KafkaStore implements Store {
    private final KafkaConnections kafka;
    private @Nullable Admin admin;

    KafkaStore(KafkaConnections kafka) {
        this.kafka = kafka;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public synchronized void ask() throws InterruptedException, ExecutionException, TimeoutException {
        Admin open = admin == null ? kafka.admin() : admin;
        admin = open;
        if (open.describeCluster()
                .nodes()
                .get(StoreWatch.LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .isEmpty()) {
            throw new IllegalStateException("no broker is there");
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(java.time.Duration.ofSeconds(1));
        }
    }
}
